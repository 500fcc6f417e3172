import { existsSync, statSync } from "node:fs";
import type { Plan } from "../engine/plan.ts";
import { type PersonColumn, personColumns } from "../engine/recorder.ts";
import type { Chance } from "../engine/simulation.ts";
import { engineVersion } from "../experiment/engine-version.ts";
import type { ResultsIn } from "../experiment/executors/exports/results-in.ts";
import { storedNetwork } from "../experiment/executors/exports/stored-network.ts";
import { recordedPersonColumn } from "../experiment/exports/dictionary/people-columns.ts";
import { NetworkBuilder, type NetworkOverTime } from "../experiment/exports/network/network-over-time.ts";
import { type RecordedNetwork, recordNetwork } from "../experiment/exports/network/record-network.ts";
import { type Fact, factsFor, factsOfRun } from "../experiment/exports/panel/person-facts.ts";
import { didYouMean } from "../scenario/closest.ts";
import { asComplaintOf, openResults } from "./damage.ts";
import { Complaint } from "./exit.ts";
import { inPlainWords } from "./in-plain-words.ts";
import { loadScenario } from "./load-scenario.ts";
import { noteSweep } from "./note-sweep.ts";
import { scenarioOfResults } from "./results-scenario.ts";
import { placeOfRun } from "./run-name.ts";
import type { Terminal } from "./terminal.ts";

/** Which network is wanted. */
export interface NetworkWish {
  /** A results folder, or a scenario file. */
  readonly from: string;
  /** "0-3": point and replicate. */
  readonly run: string;
  /** Columns of people that go along. */
  readonly columns: readonly PersonColumn[];
  /** A week that has to be there; null for all that were recorded. */
  readonly week: number | null;
}

/** A run as it is set up here; plan and chance null where it cannot be repeated, with the reason. */
interface Setup {
  readonly title: string;
  readonly engine: string;
  readonly variant: string;
  readonly seed: string;
  readonly every: number;
  readonly again: { readonly plan: Plan; readonly chance: Chance } | { readonly why: string };
  readonly results: ResultsIn | null;
}

/**
 * The network of one run over its weeks: from what the folder recorded, or by repeating the run, which gives the same one.
 * @throws Complaint in plain words
 */
export async function networkOfRun({ from, run, columns, week }: NetworkWish, terminal: Terminal): Promise<NetworkOverTime> {
  const { point, replicate } = placeOfRun(run);
  const setup = setupOf(from, point, replicate, terminal);
  const { title, engine, variant, seed, again, results } = setup;
  const wanted: readonly PersonColumn[] = columns.includes("absent") ? columns : [...columns, "absent"];
  const recorded = await recordedOf(setup, { run, point, replicate }, wanted, week, terminal);
  const builder = new NetworkBuilder({
    labels: recorded.labels,
    columns: recorded.columns.map((name) => recordedPersonColumn(name, results?.about.record?.averaged === true)),
    absent: recorded.columns.indexOf("absent"),
  });
  builder.takePeople(recorded.people);
  builder.takeTies(recorded.ties);
  const about = { title, run, variant, replicate, seed, engine };
  if ("why" in again) return builder.build(about, [], () => [], []);
  const { plan, chance } = again;
  const facts = factsOf(plan);
  const own = factsOfRun(plan, chance, facts);
  return builder.build(
    about,
    facts,
    (id) => own.values.map((read) => read?.(own.placeOf.get(id) ?? 0) ?? null),
    plan.ties === null ? [] : [...plan.people.settings.map(({ name }) => name), "none"],
  );
}

/** Identities and units: what one would color people by. */
function factsOf({ people }: Plan): Fact[] {
  const all = factsFor(
    people.identities.map(({ dimension }) => dimension),
    people.settings.map(({ name }) => name),
  );
  return all.filter(({ of }) => of !== "traits");
}

async function recordedOf(
  { again, every, results }: Setup,
  run: { readonly run: string; readonly point: number; readonly replicate: number },
  wanted: readonly PersonColumn[],
  week: number | null,
  terminal: Terminal,
): Promise<RecordedNetwork> {
  const has = (recorded: RecordedNetwork | null) =>
    recorded !== null && (week === null || Array.prototype.includes.call(recorded.people.cells[0], week));
  const stored = async (columns: readonly PersonColumn[]) => {
    if (results === null) return null;
    try {
      return await storedNetwork(results, run, columns);
    } catch (error) {
      throw asComplaintOf(results, error);
    }
  };
  const kept = await stored(wanted);
  if (kept !== null && has(kept)) return kept;
  if (!("why" in again)) {
    if (results !== null) terminal.note(`Run ${run.run} is repeated, with people and ties recorded.`);
    const who = { ...run, variant: "", seed: "" };
    const lived = recordNetwork(again.plan, again.chance, who, wanted, week === null ? every : 1);
    if (has(lived)) return lived;
    throw new Complaint(`there is no week ${week}: the run has ${again.plan.weeks}`);
  }
  // Without who has left the picture is still worth something.
  const rest = await stored(wanted.filter((name) => name !== "absent"));
  if (rest !== null && has(rest)) {
    terminal.note("Who has left was not recorded: everybody is drawn in every week.");
    return rest;
  }
  throw new Complaint(
    `the folder did not record all that is asked for of run ${run.run} (people and ties${week === null ? "" : `, week ${week}`}), and it cannot be repeated: ${again.why}`,
  );
}

function setupOf(from: string, point: number, replicate: number, terminal: Terminal): Setup {
  if (!from.startsWith("kith:") && existsSync(from) && statSync(from).isDirectory()) return setupInFolder(from, point, replicate);
  const loaded = loadScenario(from, terminal);
  noteSweep(loaded, terminal);
  const { scenario } = loaded;
  const variant = scenario.variants[point];
  if (variant === undefined)
    throw new Complaint(`there is no point ${point}: ${from} has ${scenario.variants.length} variants, counted from 0`);
  return {
    title: scenario.title,
    engine: engineVersion,
    variant: variant.name,
    seed: String(scenario.seed),
    every: scenario.record.every,
    again: { plan: variant.plan, chance: { seed: String(scenario.seed), replicate } },
    results: null,
  };
}

function setupInFolder(folder: string, point: number, replicate: number): Setup {
  const results = openResults(folder);
  const { about } = results;
  const known = about.points[point];
  if (known === undefined)
    throw new Complaint(`there is no point ${point} in ${folder}: it has ${about.points.length}, counted from 0`);
  const scenario = scenarioOfResults(results);
  return {
    title: about.title,
    engine: about.engine,
    variant: known.variant,
    seed: known.seed,
    every: about.record?.every ?? 1,
    again:
      "why" in scenario
        ? scenario
        : inPlainWords(() => ({ plan: scenario.planOf(point), chance: scenario.chanceOf(point, replicate) })),
    results,
  };
}

/** "shown,resilience" as columns of people. @throws Complaint that names what is not there */
export function personColumnsOf(text: string): PersonColumn[] {
  return text.split(",").map((word) => {
    const name = word.trim();
    const found = personColumns.find((known) => known === name);
    if (found !== undefined) return found;
    const meant = didYouMean(name, personColumns);
    throw new Complaint(
      `"${name}" is no column of people; ${meant === undefined ? `known: ${personColumns.join(", ")}` : `did you mean "${meant}"?`}`,
    );
  });
}
