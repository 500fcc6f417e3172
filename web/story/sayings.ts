import { personName } from "../words/person-name.ts";
import { storyWords } from "../words/story.ts";
import { type Box, captionPlaces, type Placed, type Point, placePair, type Size } from "./caption-place.ts";
import { captionsOf } from "./captions-of.ts";
import type { OpeningGeometry } from "./opening-geometry.ts";
import type { OpeningRun } from "./opening-run.ts";
import { type SignPlaces, signPlaces } from "./opening-signs.tsx";
import { tieLines } from "./tie-lines.ts";

/** Something to be said in the picture: what, beside which point, how far from it, and in which voice. */
export interface Saying {
  readonly key: "hurt" | "help" | "since" | "diamonds" | "fuller";
  readonly text: string;
  /** The best of these points is taken. */
  readonly at: readonly Point[];
  readonly reach: number;
}

/** A key to the picture, which stands there all the time. */
export function isKey({ key }: Pick<Saying, "key">): boolean {
  return key === "diamonds" || key === "fuller";
}

/** All that will be said in the six weeks, captions first: they have the first choice of places. */
export function sayingsOf({ runs, story }: OpeningRun, place: OpeningGeometry): readonly Saying[] {
  const { at, radius } = place;
  const found: Saying[] = [];
  if (story !== null) {
    const signs = signPlaces(story, place, runs.variants[0].ties);
    const told = captionsOf(story, { says: "help", week: story.week }, runs);
    const later = captionsOf(story, { says: "since", week: Math.min(story.week + 1, runs.variants[0].weeks.length - 1) }, runs);
    for (const { says, text } of [...told, ...later]) {
      if (says === "hurt") found.push({ key: says, text, at: [signs.hurt], reach: radius * 0.6 });
      if (says === "help") found.push({ key: says, text, at: signs.help, reach: radius * 0.7 });
      if (says === "since") found.push({ key: says, text, at: [at[story.person]], reach: radius * 1.4 });
    }
  }
  const { shown } = runs.variants[0].people;
  const others = at.map((_, i) => i).filter((i) => i !== story?.person);
  const diamonds = others.filter((i) => runs.people.identities[i] !== 0);
  const fullest = [...others].sort((i, j) => shown[at.length + j] - shown[at.length + i]).slice(0, 3);
  found.push({ key: "diamonds", text: storyWords.diamonds(), at: diamonds.map((i) => at[i]), reach: radius * 1.3 });
  found.push({ key: "fuller", text: storyWords.fuller(), at: fullest.map((i) => at[i]), reach: radius * 1.3 });
  return found;
}

/** Gives all that is said its place. What is said in different weeks may stand in the same one. */
export function placeAll(
  run: OpeningRun,
  place: OpeningGeometry,
  sayings: readonly Saying[],
  sizes: readonly Size[],
): ReadonlyMap<Saying["key"], Placed> {
  const { width, height } = place;
  const lines = tieLines(run.runs, place);
  const signs = run.story === null ? [] : signBoxes(signPlaces(run.story, place, run.runs.variants[0].ties), place.radius);
  const fixed = [...peopleBoxes(run, place), ...signs];
  const said = new Map<Saying["key"], Placed>();

  const placesOf = (key: Saying["key"]): readonly Placed[] => {
    const saying = sayings.find((one) => one.key === key);
    const size = saying === undefined ? undefined : sizes[sayings.indexOf(saying)];
    if (saying === undefined || size === undefined) return [];
    const taken = [...fixed, ...[...said.values()].map(({ box }) => box)];
    const places = saying.at.map((point) => captionPlaces(point, size, saying.reach, { width, height, taken, lines }));
    return places.length === 1 ? places[0] : places.flat().sort((one, other) => one.cost - other.cost);
  };
  const since = placesOf("since")[0];
  const pair = placePair(placesOf("hurt"), placesOf("help"));
  if (pair !== null) said.set("hurt", pair[0]).set("help", pair[1]);
  if (since !== undefined) said.set("since", since);
  for (const key of ["diamonds", "fuller"] as const) {
    const best = placesOf(key)[0];
    if (best !== undefined) said.set(key, best);
  }
  return said;
}

/** Marks and names, with a little air. */
function peopleBoxes({ runs }: OpeningRun, { at, radius, letters }: OpeningGeometry): readonly Box[] {
  return at.flatMap(({ x, y }, i) => {
    const reach = radius * (runs.people.identities[i] === 0 ? 1.1 : 1.34);
    const name = personName(runs.people, i).length * letters * 0.56;
    return [
      { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach },
      { x: x - name / 2, y: y + reach, width: name, height: letters * 1.3 },
    ];
  });
}

function signBoxes({ hurt, help }: SignPlaces, radius: number): readonly Box[] {
  return [hurt, ...help].map(({ x, y }) => ({
    x: x - radius * 0.6,
    y: y - radius * 0.6,
    width: radius * 1.2,
    height: radius * 1.2,
  }));
}
