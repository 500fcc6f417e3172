import { type MeasureName, measures } from "../../../src/model/measures/weekly.ts";
import { mechanisms } from "../../../src/model/mechanisms/index.ts";
import type { LabPlace } from "./claim.ts";

/** The switch of a mechanism, with its numbers, beside the networks. */
export function switchOf(name: string): LabPlace {
  const title = mechanisms.find((mechanism) => mechanism.name === name)?.title;
  if (title === undefined) throw new RangeError(`no mechanism is called "${name}"`);
  return {
    room: "Compare",
    element: `Change, Everything else: the switch of *${title}* and its numbers`,
    proof: { file: "web/controls/mechanism-section.tsx", text: "controlWords.switch(title)" },
  };
}

/** A row of a person's diary. @param text a part of the row, as the lab's own file of words has it */
export function diaryRow(text: string, proof = text): LabPlace {
  return {
    room: "Person",
    element: `the diary, the row *${text}*`,
    proof: { file: "web/words/mechanisms.ts", text: proof },
  };
}

/** What kept an event away, told in the diary's week. */
export function keptAway(word: string): LabPlace {
  return {
    room: "Person",
    element: `the diary, *A remark was kept away by ${word}*`,
    proof: { file: "web/words/mechanisms.ts", text: `prevents: "${word}"` },
  };
}

/** A number about the person, under their ties. */
export function personNumber(title: "Belonging" | "Resilience" | "Close ties"): LabPlace {
  return {
    room: "Person",
    element: `Numbers at this week: *${title}*`,
    proof: { file: "web/words/person.ts", text: `() => "${title}"` },
  };
}

/** What becomes of ties, and the numbers by which they live. */
export const tieNumbers: LabPlace = {
  room: "Compare",
  element: "Change, *Ties over time*: what becomes of ties, and their numbers",
  proof: { file: "web/words/controls.ts", text: "Ties over time" },
};

export const pictureOfTies: LabPlace = {
  room: "Person",
  element: "the person and everybody one step away: supportive, neutral and harmful ties, thicker with more trust",
  proof: { file: "web/words/person.ts", text: "Thicker lines are more trust." },
};

export const newAndEndedTies: LabPlace = {
  room: "Compare",
  element: "under each network, ties that began and ended since the start",
  proof: { file: "web/words/core.ts", text: "new tie" },
};

/** Where groups are made: their members, and whether they are safe spaces. */
export const groupsOfNetwork: LabPlace = {
  room: "Network",
  element: "*Groups*: who belongs to each, and the switch *Safe space*",
  proof: { file: "web/words/editor.ts", text: 'safeSpace: () => "Safe space"' },
};

/** Weekly measures that no picture of single runs draws: plots of many runs draw any. */
export function outcomesOfSweep(...names: readonly MeasureName[]): LabPlace {
  const titles = names.map((name) => `*${measures.find((measure) => measure.name === name)?.title}*`);
  return {
    room: "Sweep",
    element: `*Outcome*, for results of \`kith sweep\`: ${titles.join(", ")}`,
    proof: { file: "web/words/sweep.ts", text: 'outcome: () => "Outcome"' },
  };
}

/** Distress of people with the identity over the weeks. */
export const chartOfDevalued: LabPlace = {
  room: "Compare",
  element: "the chart over the weeks, *Devalued*",
  proof: { file: "web/words/measures.ts", text: 'button: "Devalued"' },
};
