import { addressOf, placeAt } from "../state/place.ts";
import { type Part, parts } from "../state/shown.ts";
import { languages } from "../words/language.ts";
import { shownMeasures } from "../worker/protocol.ts";
import { list, oneOf, record, string, whole } from "./checks.ts";
import { type DocumentWire, documentFromWire, documentToWire } from "./document-wire.ts";
import { type LessonWire, lessonFromWire, lessonToWire } from "./lesson-wire.ts";
import { plainState, type SharedState } from "./shared-state.ts";

/**
 * A state as links and hand-outs say it, version 1. Letters, because each link carries them; what is as usual is left out. Links
 * of version 1 stay readable for ever: letters may be added, none may change its meaning. See tests/web/share/links-v1.json.
 */
export interface StateWire {
  /** Address of the place, without "#/". */
  readonly p: string;
  readonly d?: DocumentWire;
  readonly k?: LessonWire;
  readonly w?: number;
  readonly r?: readonly [first: number, second: number];
  readonly m?: string;
  readonly c?: number;
  readonly u?: number;
  readonly v?: number;
  /** What pupils see: parts, lessons (0 for all), words of support. */
  readonly g?: readonly [parts: readonly string[], lessons: readonly string[] | 0, support: string];
  readonly l?: readonly [theme: string, size: string, motion: string];
  readonly a?: string;
}

/** Says a state; `shipped` and `brief` as for documents. */
export function stateToWire(state: SharedState, shipped: ReadonlyMap<string, string>, brief = false): StateWire {
  const { place, document, lesson, week, pair, measure, panels, selected, variant, view, looks, language } = state;
  return {
    p: addressOf(place).replace(/^#\//, ""),
    ...(document === null ? {} : { d: documentToWire(document, shipped, brief) }),
    ...(lesson === null ? {} : { k: lessonToWire(lesson) }),
    ...(week === plainState.week ? {} : { w: week }),
    ...(pair[0] === plainState.pair[0] && pair[1] === plainState.pair[1] ? {} : { r: pair }),
    ...(measure === plainState.measure ? {} : { m: measure }),
    ...(panels === plainState.panels ? {} : { c: panels }),
    ...(selected === null ? {} : { u: selected }),
    ...(variant === null ? {} : { v: variant }),
    ...(view === null ? {} : { g: [view.parts, view.lessons ?? 0, view.support] as const }),
    ...(looks === null ? {} : { l: [looks.theme, looks.size, looks.motion] as const }),
    ...(language === plainState.language ? {} : { a: language }),
  };
}

/** The state that was said. @throws Error for anything that is none, `OtherRelease` where a shipped text has changed since */
export function stateFromWire(wire: unknown, shipped: ReadonlyMap<string, string>): SharedState {
  const { p, d, k, w, r, m, c, u, v, g, l, a } = record(wire);
  const place = placeAt(`#/${string(p)}`);
  if (place === null) throw new RangeError("not a place");
  return {
    place,
    document: d === undefined ? null : documentFromWire(d, shipped),
    lesson: k === undefined ? null : lessonFromWire(k),
    week: w === undefined ? plainState.week : whole(w),
    pair: r === undefined ? plainState.pair : pairFrom(r),
    measure: m === undefined ? plainState.measure : oneOf(shownMeasures, m),
    panels: c === undefined ? plainState.panels : oneOf([2, 3, 4] as const, c),
    selected: u === undefined ? null : whole(u),
    variant: v === undefined ? null : whole(v),
    view: g === undefined ? null : viewFrom(g),
    looks: l === undefined ? null : looksFrom(l),
    language: a === undefined ? plainState.language : oneOf(languages(), a),
  };
}

function pairFrom(said: unknown): SharedState["pair"] {
  const [first, second] = list(said);
  return [whole(first), whole(second)];
}

function viewFrom(said: unknown): SharedState["view"] {
  const [shown, lessons, support] = list(said);
  // Parts that this release does not have are left out rather than refused.
  const known = list(shown).filter((part): part is Part => (parts as readonly unknown[]).includes(part));
  return { parts: known, lessons: lessons === 0 ? null : list(lessons).map(string), support: string(support) };
}

function looksFrom(said: unknown): SharedState["looks"] {
  const [theme, size, motion] = list(said);
  return {
    theme: oneOf(["light", "contrast", "dark"] as const, theme),
    size: oneOf(["A", "A+", "A++"] as const, size),
    motion: oneOf(["system", "off"] as const, motion),
  };
}
