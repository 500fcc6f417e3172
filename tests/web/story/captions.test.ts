import { describe, expect, test } from "vitest";
import { captionsOf } from "../../../web/story/captions-of.ts";
import { clearestStory } from "../../../web/story/clearest-story.ts";
import { openingBeats } from "../../../web/story/opening-beats.ts";
import { openingPlaces } from "../../../web/story/opening-places.ts";
import { personName } from "../../../web/words/person-name.ts";
import { blames, listens, madeUpDiary, madeUpWeek, remark } from "./made-up-week.ts";
import { shippedStory, shownDiaries, shownRun } from "./shipped-story.ts";

describe("the week that is told", () => {
  test("is one in which a remark struck somebody and somebody they told listened", () => {
    const told = clearestStory([
      madeUpDiary(0, madeUpWeek(2, { events: [remark()] })),
      madeUpDiary(1, madeUpWeek(3, { asks: [listens(4)] })),
      madeUpDiary(2, madeUpWeek(4, { events: [remark()], asks: [listens(5)] })),
    ]);
    expect(told).toMatchObject({ person: 2, week: 4, listeners: [5], setting: "school" });
  });

  test("is none where nobody was struck and heard in the same week", () => {
    expect(clearestStory([madeUpDiary(0, madeUpWeek(2, { events: [remark()], asks: [blames(3)] }))])).toBeNull();
  });

  test("is not one whose remark was kept away", () => {
    const kept = remark(2, { preventedBy: "policy" });
    expect(clearestStory([madeUpDiary(0, madeUpWeek(2, { events: [kept], asks: [listens(3)] }))])).toBeNull();
  });

  test("is the one in which least else happened, then the one with the gravest event, then the earlier", () => {
    const busy = madeUpWeek(2, { events: [remark(9)], asks: [listens(3), blames(4)], ordinary: 1 });
    const grave = madeUpWeek(4, { events: [remark(2)], asks: [listens(3)] });
    const slight = madeUpWeek(3, { events: [remark(1)], asks: [listens(3)] });
    expect(clearestStory([madeUpDiary(0, busy, slight, grave)])?.week).toBe(4);
    expect(clearestStory([madeUpDiary(0, busy, slight)])?.week).toBe(3);
    const later = madeUpWeek(4, { events: [remark(1)], asks: [listens(3)] });
    expect(clearestStory([madeUpDiary(0, later), madeUpDiary(1, slight)])).toMatchObject({ person: 1, week: 3 });
  });

  test("has two weeks after it, in which what follows can be seen, if there is such a one", () => {
    const last = madeUpWeek(6, { events: [remark(5)], asks: [listens(3)] });
    const early = madeUpWeek(2, { events: [remark(1)], asks: [listens(3), listens(4)] });
    expect(clearestStory([madeUpDiary(0, early, last)])?.week).toBe(2);
    expect(clearestStory([madeUpDiary(0, last)])?.week).toBe(6);
  });
});

describe("captions", () => {
  const opening = shippedStory("story-opening.yaml");
  const runs = shownRun(opening);
  const nameOf = (person: number) => personName(runs.people, person);

  test("say nothing that is not in the diary: of the shipped run, who was struck where, and who listened", () => {
    const diaries = shownDiaries(opening);
    const story = clearestStory(diaries);
    if (story === null) throw new Error("nothing is told of the shipped opening");
    const week = diaries[story.person].weeks.find((one) => one.week === story.week);
    const struck = week?.events.filter(({ preventedBy }) => preventedBy === null) ?? [];
    const heard = week?.asks.filter(({ blamed, given }) => !blamed && given > 0) ?? [];
    const [hurt, help] = captionsOf(story, { says: "help", week: story.week }, runs);
    expect(runs.people.identities[story.person]).not.toBe(0);
    expect(struck).toHaveLength(story.events);
    expect(hurt.text).toContain(nameOf(story.person));
    expect(hurt.text).toContain(struck[0].setting);
    for (const { contact } of heard) expect(help.text).toContain(nameOf(contact));
    const now = runs.variants[0].people.shown[6 * runs.people.size + story.person];
    expect(captionsOf(story, { says: "since", week: 6 }, runs)[0].text).toContain(`${now.toFixed(0)}\u00a0now`);
  });

  test("change with what happened: one remark or several, grave or not, pressed or not, by whom and how many", () => {
    const told = (week: Parameters<typeof madeUpWeek>[1]) => {
      const story = clearestStory([madeUpDiary(0, madeUpWeek(3, week))]);
      return captionsOf(story, { says: "help", week: 3 }, { ...runs, people: { ...runs.people, identities: alike } }).map(
        ({ text }) => text,
      );
    };
    const alike = new Uint32Array(runs.people.size);
    alike[0] = 1;
    alike[2] = 1;
    const [zero, one, two] = [0, 1, 2].map(nameOf);
    expect(told({ events: [remark()], asks: [listens(1)] })).toEqual([
      `A remark at school about people like ${zero}.`,
      `${zero} tells ${one}, and ${one} listens.`,
    ]);
    expect(told({ events: [remark(), remark()], asks: [listens(1), listens(2, 0.5)] })).toEqual([
      `Two remarks in one week about people like ${zero}.`,
      `${zero} tells ${one} and ${two}, and ${one} and ${two} listen.`,
    ]);
    expect(told({ events: [remark(3, { major: true })], asks: [listens(2)], pressedBy: [1] })).toEqual([
      `A grave incident at school, about people like ${zero}. ${one} presses ${zero} to fit in.`,
      `${zero} tells ${two}, who has been there too. ${two} listens.`,
    ]);
  });

  test("stand in the told week and after it, never before", () => {
    const beats = openingBeats(6, 2);
    expect(beats.map(({ week, says }) => `${week} ${says}`)).toEqual([
      "1 nothing",
      "2 hurt",
      "2 help",
      "3 since",
      "4 since",
      "5 since",
      "6 since",
    ]);
    expect(captionsOf(null, { says: "hurt", week: 2 }, runs)).toEqual([]);
  });

  test("the opening takes about eight seconds, whichever week is told", () => {
    for (const told of [null, 1, 2, 3, 4, 5, 6]) {
      const lasts = openingBeats(6, told).reduce((sum, beat) => sum + beat.lasts, 0);
      expect(lasts).toBeGreaterThan(5000);
      expect(lasts).toBeLessThan(9000);
    }
  });

  test("everybody of the shipped opening has a place of their own in the picture, and nobody is on the ring where strangers stand", () => {
    const places = openingPlaces(runs.people);
    expect(places).toHaveLength(12);
    expect(new Set(places.map(String)).size).toBe(12);
    for (const [i, [right, down]] of places.entries()) {
      expect(Math.min(right, down, 1 - right, 1 - down), nameOf(i)).toBeGreaterThanOrEqual(0);
      // The ring is half a picture from its middle.
      expect(Math.hypot(right - 0.5, down - 0.5), nameOf(i)).not.toBeCloseTo(0.5, 6);
    }
  });

  test("somebody whom the picture does not know stands on the ring, and everybody else where they did", () => {
    const names = Array.from({ length: runs.people.size }, (_, i) => nameOf(i));
    const [stranger, ...known] = openingPlaces({ ...runs.people, labels: ["Stranger", ...names.slice(1)] });
    expect(stranger).toEqual([0.5, 0]); // The first of the ring is above its middle.
    expect(known).toEqual(openingPlaces(runs.people).slice(1));
  });
});
