import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importNetwork } from "../../../src/network/formats/import-network.ts";
import { arcBetween } from "../../../src/network/network.ts";
import { type Editing, isRefused, type Outcome } from "../../../web/editor/operations/done.ts";
import { addGroup, removeGroup, renameGroup, setSafe, turnMember } from "../../../web/editor/operations/group-operations.ts";
import { isHarmful, turnHarmful } from "../../../web/editor/operations/harm.ts";
import { shownNames } from "../../../web/editor/operations/names.ts";
import { addPerson, removePerson, renamePerson, setIdentity, setUnit } from "../../../web/editor/operations/people-operations.ts";
import { editingOf, filesAfter } from "../../../web/editor/operations/perform.ts";
import { addTie, cutTies, setManner, setTrust, stepTrust } from "../../../web/editor/operations/tie-operations.ts";
import { readCsvText, writeCsvText } from "../../../web/network-files/csv.ts";
import { tieRowsOf, tieTable } from "../../../web/network-files/tie-rows.ts";
import { materialize } from "../../../web/worker/network/materialize.ts";
import { peopleTable, tieRowsOfNetwork } from "../../../web/worker/network/network-tables.ts";
import type { ScenarioSource } from "../../../web/worker/protocol.ts";
import { readSource, runnable } from "../../../web/worker/read-source.ts";
import { changeText } from "../../../web/worker/text/change-text.ts";
import { anyNetwork, gate } from "../../network/sound.ts";

const scenario: ScenarioSource = {
  file: "made.yaml",
  text: `kith: 1
title: Made
seed: 5
weeks: 8
population: { people: 12, identities: [{ dimension: religion, share: 0.3 }] } # a dozen
settings:
  school: { climate: 0.6, time: 0.6, units: 3 }
network: { generator: ring, neighbors: 4 }
groups:
  - { name: circle, who: { identity: religion }, norm: 0.5 }
  - { name: club, who: { people: [3, 5] } }
interventions:
  - { what: cutTies, week: 3, ties: [[1, 2]] }
mechanisms: { groupMeetings: on }
compare:
  ring: {}
  line: { network: { neighbors: 2 } }
`,
  files: {},
  edits: [],
};

/** The scenario after some edits of a variant, each of which has to leave one that runs and is in the lab's own form. */
function edited(...edits: readonly ((editing: Editing) => Outcome)[]): ScenarioSource {
  let source = scenario;
  for (const edit of edits) {
    const work = materialize(source);
    const outcome = edit(editingOf(work, 0));
    if (isRefused(outcome)) throw new Error(outcome.because);
    const { files, changes } = filesAfter(work.files, outcome);
    source = { ...source, files, text: changeText(work.text, changes) ?? "" };
    expect(readSource(source).problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(materialize(source).facts.already).toBe(true);
  }
  return source;
}

const networkOf = (source: ScenarioSource, variant = 0) => {
  const { source: made } = runnable(source).variants[variant].plan.network;
  if (!("network" in made)) throw new Error("not from a file");
  return made.network;
};
const now = (source: ScenarioSource) => editingOf(materialize(source), 0);
const refusal = (outcome: Outcome) => (isRefused(outcome) ? outcome.because : "done");

describe("ties", () => {
  test("two people are tied in the variant that is edited and in no other", () => {
    const after = edited((editing) => addTie(editing, "0", "6"));
    expect(arcBetween(networkOf(after), 0, 6)).toBeGreaterThanOrEqual(0);
    expect(arcBetween(networkOf(after, 1), 0, 6)).toBe(-1);
    const { trust } = networkOf(after);
    expect(trust[arcBetween(networkOf(after), 0, 6)]).toBe(0.5);
  });

  test("a tie is cut whichever of its people is named first", () => {
    expect(arcBetween(networkOf(edited((editing) => cutTies(editing, [["1", "0"]]))), 0, 1)).toBe(-1);
  });

  test("trust is one person's in the other: each way has its own", () => {
    const network = networkOf(edited((editing) => setTrust(editing, "1", "0", 0.9)));
    const there = arcBetween(network, 0, 1);
    expect(network.trust[network.twins[there]]).toBe(0.9);
    expect(network.trust[there]).not.toBe(0.9);
  });

  test("a step of trust stays between 0 and 1", () => {
    const up = Array.from({ length: 12 }, () => (editing: Editing) => stepTrust(editing, "0", "1", 0.1));
    const network = networkOf(edited(...up));
    expect(network.trust[arcBetween(network, 0, 1)]).toBe(1);
  });

  test("how one person acts on another is the arc of the other one", () => {
    const network = networkOf(edited((editing) => setManner(editing, "0", "1", "stigmatizing")));
    expect(network.manner[arcBetween(network, 1, 0)]).toBe(3);
    expect(network.manner[arcBetween(network, 0, 1)]).toBe(0);
  });

  test("a tie that is made harmful hurts whoever carries the identity, and mended it hurts nobody", () => {
    const carries = (person: string) => person === "1";
    const stances = new Map([["0", 3]]);
    const tie = { source: "0", target: "1", trust: 0.5, trustBack: 0.5, manner: "own", mannerBack: "own", layer: "" } as const;
    expect(isHarmful(tie, { carries, stances })).toBe(true);
    expect(isHarmful(tie, { carries, stances: new Map([["1", 3]]) })).toBe(false);
    const editing = { ...now(scenario), ties: { "network.ties.csv": [tie] } };
    const mended = turnHarmful(editing, tie, { carries, stances }).ties?.["network.ties.csv"][0] ?? tie;
    expect(mended.mannerBack).toBe("supportive");
    expect(isHarmful(mended, { carries, stances })).toBe(false);
    const kind = { carries, stances: new Map<string, number>() };
    const turned = turnHarmful(editing, tie, kind).ties?.["network.ties.csv"][0];
    expect(turned).toEqual({ ...tie, mannerBack: "stigmatizing" });
  });
});

describe("people", () => {
  test("somebody new is there in every variant, with an id and a name that nobody has, and without ties", () => {
    const after = edited((editing) => addPerson(editing, 0.25, 0.5, "3"));
    for (const variant of [0, 1]) {
      const network = networkOf(after, variant);
      expect(network.size).toBe(13);
      expect(network.ids[12]).toBe(12);
      expect(network.ends[12] - network.offsets[12]).toBe(0);
    }
    const names = shownNames(now(after).people["network.people.csv"]);
    expect(new Set(names).size).toBe(13);
  });

  test("when somebody is removed, their ties go with them and everybody else keeps their name", () => {
    const before = shownNames(now(scenario).people["network.people.csv"]);
    const after = edited((editing) => removePerson(editing, "4"));
    expect(shownNames(now(after).people["network.people.csv"])).toEqual(before.filter((_, i) => i !== 4));
    for (const variant of [0, 1]) expect([...networkOf(after, variant).ids]).not.toContain(4);
  });

  test("a group that names somebody names the others on, and a new name where there is one", () => {
    const after = edited((editing) => removePerson(editing, "3"));
    expect(now(after).variant.groups[1].members).toEqual(["5"]);
    expect(
      now(
        edited(
          (editing) => removePerson(editing, "3"),
          (editing) => removePerson(editing, "5"),
        ),
      ).variant.groups,
    ).toHaveLength(1);
    const renamed = edited(
      (editing) => renamePerson(editing, "3", "Wen the Second"),
      (editing) => renamePerson(editing, "3", "Marlo"),
    );
    expect(renamed.text).toContain("Marlo");
    expect(now(renamed).variant.groups[1].members).toEqual(["3", "5"]);
  });

  test("whoever an intervention names can be neither removed nor renamed: it says why", () => {
    expect(refusal(removePerson(now(scenario), "1"))).toMatch(/Noor is named by an intervention/);
    expect(refusal(renamePerson(now(scenario), "2", "Marlo"))).toMatch(/named by an intervention/);
    expect(refusal(renamePerson(now(scenario), "3", "Noor"))).toMatch(/Somebody else is called Noor/);
    expect(refusal(renamePerson(now(scenario), "3", "  "))).toMatch(/at least one letter/);
  });

  test("an identity is carried by whom one says; where nobody is left the scenario says a share of 0", () => {
    const carriers = (source: ScenarioSource) => {
      const { people } = now(source);
      const csv = people["network.people.csv"];
      return csv.rows.filter((row) => row[csv.columns.indexOf("religion")] === "yes").map(([id]) => id);
    };
    const all = carriers(edited((editing) => addTie(editing, "0", "6")));
    // A group of everybody with the identity would have no members; it goes first.
    const drop = (editing: Editing) => removeGroup(editing, editing.variant.groups[0]);
    const none = edited(drop, ...all.map((id) => (editing: Editing) => setIdentity(editing, id, "religion", false)));
    expect(none.text).toContain("share: 0");
    expect(none.text).not.toContain("where:");
    expect(none.text).toContain("# a dozen");
    const one = [...Array(1)].reduce<ScenarioSource>((source) => {
      const work = materialize(source);
      const { files, changes } = filesAfter(work.files, setIdentity(editingOf(work, 0), "7", "religion", true));
      return { ...source, files, text: changeText(work.text, changes) ?? "" };
    }, none);
    expect(carriers(one)).toEqual(["7"]);
    expect(runnable(one).variants[0].plan.people.identities[0].where).toEqual({ attribute: "religion", values: ["yes"] });
  });

  test("units that were drawn are written down where one is set, and nobody else changes theirs", () => {
    const [setting] = now(scenario).variant.settings;
    const other = setting.units.find((unit) => unit !== setting.unitOf.get("2")) ?? "";
    const after = edited((editing) => setUnit(editing, "2", editing.variant.settings[0], other));
    const [written] = now(after).variant.settings;
    expect(written.column).toBe("school");
    expect([...written.unitOf]).toEqual([...setting.unitOf].map(([id, unit]) => [id, id === "2" ? other : unit]));
  });

  test("nobody can be removed from a network of one", () => {
    const editing = now(scenario);
    const alone = { ...editing, people: { "network.people.csv": { columns: ["id"], rows: [["9"]] } } };
    expect(refusal(removePerson(alone, "9"))).toMatch(/at least one person/);
  });
});

describe("groups", () => {
  test("a group begins with somebody, and what it needs is switched on", () => {
    const after = edited(
      (editing) => addGroup(editing, "Library", ["0", "7"]),
      (editing) => setSafe(editing, editing.variant.groups[2], true),
    );
    expect(now(after).variant.groups[2]).toEqual({ name: "Library", safeSpace: true, members: ["0", "7"], byName: true });
    expect(now(after).facts.mechanisms).toContain("safeSpaces");
  });

  test("a group of everybody with something in common becomes one of names when somebody is taken in or out", () => {
    const [circle] = now(scenario).variant.groups;
    const outsider = Array.from({ length: 12 }, (_, i) => String(i)).find((id) => !circle.members.includes(id)) ?? "";
    const after = edited((editing) => turnMember(editing, editing.variant.groups[0], outsider));
    expect(now(after).variant.groups[0]).toMatchObject({ byName: true });
    expect(new Set(now(after).variant.groups[0].members)).toEqual(new Set([...circle.members, outsider]));
    expect(after.text).toContain("norm: 0.5");
  });

  test("names differ, and the last member stays", () => {
    const editing = now(scenario);
    expect(refusal(addGroup(editing, "club", ["1"]))).toMatch(/Another group/);
    expect(refusal(renameGroup(editing, editing.variant.groups[0], "club"))).toMatch(/Another group/);
    const one = { ...editing.variant.groups[1], members: ["3"] };
    expect(refusal(turnMember(editing, one, "3"))).toMatch(/at least one member/);
  });
});

test("any network is the same to the last bit after the lab has written and read its tables", () => {
  fc.assert(
    fc.property(anyNetwork, (network) => {
      fc.pre(network.size > 0);
      const people = readCsvText(writeCsvText(peopleTable(network)));
      const rows = tieRowsOf(readCsvText(writeCsvText(tieTable(tieRowsOfNetwork(network)))));
      expect(people).toEqual(peopleTable(network));
      const back = importNetwork({
        ties: { name: "ties.csv", text: writeCsvText(tieTable(rows)) },
        people: { name: "people.csv", text: writeCsvText(people) },
      });
      expect(back.problems).toEqual([]);
      expect(back.network).toEqual(network);
    }),
    { ...gate, numRuns: 200 },
  );
});
