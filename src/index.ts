/** The public API, by name. Everything here runs alike in Node, a page and a worker: no file, no clock, no chance. */

// Scenarios: text in, plans out, every problem at once.
export { readScenario, type Read, type ReadOptions, type ReadScenario, type Scenario, type Variant } from "./scenario/parse.ts";
export { formatProblem, hasErrors, type Problem } from "./scenario/problem.ts";
export { diffScenarios, formatDifference, type Difference, type ScenarioDifferences } from "./scenario/diff.ts";
export { scenarioTemplate, templates, type TemplateName } from "./scenario/template.ts";
export { scenarioJsonSchema, type JsonSchema } from "./scenario/schema/json-schema.ts";
export { shipped, type Registry } from "./scenario/registry.ts";

// Many runs.
export { compareScenario, type Comparable, type CompareOptions, type ComparedRuns } from "./experiment/compare-scenario.ts";
export { compareRuns, hashOfRuns, type ComparedPair, type ComparedVariant, type Comparison } from "./experiment/comparison.ts";
export { runOnce, outcomeWeeks, type RunOptions, type RunResult } from "./experiment/run-once.ts";
export { pairedDifference, type PairedDifference, type Verdict } from "./experiment/statistics/paired-difference.ts";
export { verdictSentence, severalComparisonsNote, type Compared } from "./experiment/statistics/verdict-sentence.ts";
export type { FailedRun, RunRow } from "./experiment/store/run-row.ts";
export { engineVersion } from "./experiment/engine-version.ts";

// One run, week by week.
export { createSimulation, run, step, warmUp, type Chance, type Options, type Simulation } from "./engine/simulation.ts";
export { createRecorder, personColumns, type PersonColumn, type Recorder, type Recording, type RecordPlan } from "./engine/recorder.ts";
export { checkpoint, restore } from "./engine/checkpoint.ts";
export { hashWorld, hashOfHashes } from "./engine/hash.ts";
export { explainPerson } from "./engine/explain.ts";
export type { Diary, DiaryAsk, DiaryEvent, DiaryWeek, LedgerRow, ShownRow } from "./engine/diary.ts";
export type { Plan } from "./engine/plan.ts";
export type { Seed } from "./random/seed.ts";

// The model, and how to add to it.
export { mechanisms } from "./model/mechanisms/index.ts";
export { defineMechanism, phases, type Carry, type Mechanism, type Phase } from "./model/mechanism.ts";
export { presets, chooseMechanisms, type MechanismChoice, type Preset } from "./model/presets.ts";
export { populationDefaults, populationParameters, type PopulationValues } from "./model/population.ts";
export { measures, measureNames, measureWeek, prepareMeasures, type Measure, type MeasureName, type Measuring } from "./model/measures/weekly.ts";
export { shownDistress, latentDistress } from "./model/measures/shown.ts";
export { gatheredColumns, stateColumns, type ColumnName, type GatheredName, type StateName } from "./model/columns.ts";
export type { IdentityPlan, MechanismsPlan, PeoplePlan, SettingPlan } from "./model/plan.ts";
export type { World } from "./model/world.ts";
export {
  chance, defaults, distress, frequency, people, rate, share, stress, trust, weight, whole,
  type Details, type Parameter, type Parameters, type Values,
} from "./parameters/parameter.ts";

// Networks.
export { generators } from "./network/generators/index.ts";
export { defineGenerator, generatorProblem, type Generator } from "./network/generator.ts";
export { changes } from "./network/changes/index.ts";
export type { NetworkChange } from "./network/network-change.ts";
export { makeNetwork, type NetworkPlan } from "./network/plan.ts";
export { shippedNetworks, type ShippedNetwork } from "./network/shipped.ts";
export { arcBetween, arcCount, degree, Manner, tieCount, type Network } from "./network/network.ts";
export { importNetwork } from "./network/formats/import-network.ts";
export type { ImportFiles, ImportOptions, ImportProblem, ImportReport, ImportResult, TextFile } from "./network/formats/import-types.ts";
export { toEdgeListCsv } from "./network/formats/to-edge-list-csv.ts";
export { toGexf } from "./network/formats/to-gexf.ts";
export { toGraphml } from "./network/formats/to-graphml.ts";
export { toNodeLinkJson } from "./network/formats/to-node-link-json.ts";
export { describeNetwork, type NetworkDescription } from "./network/metrics/describe.ts";
export { seedKey } from "./random/seed.ts";
