import fc from "fast-check";
import type { SharedState } from "../../../web/share/shared-state.ts";
import { rooms } from "../../../web/state/place.ts";
import { parts } from "../../../web/state/shown.ts";
import { shownMeasures } from "../../../web/worker/protocol.ts";

/** Any text, half surrogates and all. */
const text = fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 200 });
const name = fc.string({ maxLength: 20 });
const id = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8}){0,2}$/);
/** JSON knows no minus zero, and nor does a scenario. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const files = fc.dictionary(name, text, { maxKeys: 3 });

/** A text as it is now: as it came, another one, or the same with something in its middle. */
const now = (was: string) =>
  fc.oneof(
    fc.constant(was),
    text,
    fc.tuple(fc.nat({ max: was.length }), fc.nat({ max: was.length }), text).map(([one, other, between]) => {
      return was.slice(0, Math.min(one, other)) + between + was.slice(Math.max(one, other));
    }),
  );

const edits = fc.array(fc.record({ path: fc.array(name, { minLength: 1, maxLength: 3 }), value: fc.oneof(number, text) }), {
  maxLength: 4,
});

const people = { one: name, other: name };
const attempt = fc.record({
  ties: fc.array(
    fc.oneof(
      fc.record({ what: fc.constantFrom("add" as const, "cut" as const, "mend" as const), ...people }),
      fc.record({ what: fc.constant("trust" as const), ...people, trust: number }),
    ),
    { maxLength: 4 },
  ),
  numbers: edits,
  members: fc.array(name, { maxLength: 4 }),
});

/** Any document; its texts come from outside or are among the shipped. */
export function someDocument(shipped: readonly string[]) {
  const original = fc.record({ text: fc.oneof(text, fc.constantFrom(...shipped)), files });
  return original.chain((came) =>
    fc.record({
      file: name,
      text: now(came.text),
      files: fc.oneof(fc.constant(came.files), files),
      edits,
      original: fc.constant(came),
    }),
  );
}

const place = fc.oneof(
  fc.constantFrom({ at: "story" } as const, { at: "lessons" } as const, { at: "teacher" } as const),
  fc.record({ at: fc.constant("lesson" as const), lesson: id, step: fc.nat({ max: 9 }) }),
  fc.record({ at: fc.constant("worksheet" as const), lesson: id }),
  fc.record({ at: fc.constant("playground" as const), room: fc.constantFrom(...rooms) }),
  fc.record({ at: fc.constant("help" as const), topic: fc.oneof(fc.constant(""), id) }),
);

/** Any state that a page can be in. */
export function someState(shipped: readonly string[]): fc.Arbitrary<SharedState> {
  return fc.record({
    place,
    document: fc.option(someDocument(shipped)),
    lesson: fc.option(fc.record({ short: fc.boolean(), ran: fc.boolean(), attempt })),
    week: fc.nat({ max: 520 }),
    pair: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })),
    measure: fc.constantFrom(...shownMeasures),
    panels: fc.constantFrom(2 as const, 3 as const, 4 as const),
    selected: fc.option(fc.nat({ max: 5000 })),
    variant: fc.option(fc.nat({ max: 3 })),
    view: fc.option(
      fc.record({ parts: fc.subarray([...parts]), lessons: fc.option(fc.array(id, { maxLength: 8 })), support: text }),
    ),
    looks: fc.option(
      fc.record({
        theme: fc.constantFrom("light" as const, "contrast" as const, "dark" as const),
        size: fc.constantFrom("A" as const, "A+" as const, "A++" as const),
        motion: fc.constantFrom("system" as const, "off" as const),
      }),
    ),
    language: fc.constantFrom("en" as const, "pseudo" as const, "pseudo-rtl" as const),
  });
}
