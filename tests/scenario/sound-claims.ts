import { complaints, scenarioOf, sound } from "./reading.ts";

/** The sound scenario with claims. */
export const claims = (...lines: string[]) => `${sound}hypothesis:\n${lines.map((line) => `  - ${line}\n`).join("")}`;
export const hypothesisOf = (...lines: string[]) => scenarioOf(claims(...lines)).hypothesis;
export const complaintsOf = (line: string) => complaints(claims(line));

/** Three people by name, of a file, with one claim. */
export const trioFiles = { "trio.csv": "source,target\nNoor,Sam\nSam,Kim\n" };
export const trio = (line: string) => `kith: 1
title: Three
seed: 1
weeks: 20
population:
  identities: [{ dimension: religion, share: 0.5, visibility: 0.6 }]
settings:
  school: { climate: 0.6, time: 1, units: 1 }
network: { file: trio.csv }
hypothesis:
  - ${line}
`;
