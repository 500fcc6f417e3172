/** The public API, by name. Everything here runs alike in Node, a page and a worker: no file, no clock, no chance. */

export { checkpoint, restore } from "./engine/checkpoint.ts";
export type { Diary, DiaryAsk, DiaryEvent, DiaryMeeting, DiaryWeek, LedgerRow, ShownRow } from "./engine/diary.ts";
export { explainPerson } from "./engine/explain.ts";
export { hashOfHashes, hashWorld } from "./engine/hash.ts";
export type { Plan } from "./engine/plan.ts";
export {
  createRecorder,
  type PersonColumn,
  personColumns,
  type Recorder,
  type Recording,
  type RecordPlan,
} from "./engine/recorder.ts";
// One run, week by week.
export { type Chance, createSimulation, type Options, run, type Simulation, step, warmUp } from "./engine/simulation.ts";
// Many runs.
export { type Comparable, type ComparedRuns, type CompareOptions, compareScenario } from "./experiment/compare-scenario.ts";
export { type ComparedPair, type ComparedVariant, type Comparison, compareRuns, hashOfRuns } from "./experiment/comparison.ts";
export { engineVersion } from "./experiment/engine-version.ts";
export { outcomeWeeks, type RunOptions, type RunResult, runOnce } from "./experiment/run-once.ts";
export { type PairedDifference, pairedDifference, type Verdict } from "./experiment/statistics/paired-difference.ts";
export { type Compared, severalComparisonsNote, verdictSentence } from "./experiment/statistics/verdict-sentence.ts";
export type { FailedRun, RunRow } from "./experiment/store/run-row.ts";
export { type ColumnName, type GatheredName, gatheredColumns, type StateName, stateColumns } from "./model/columns.ts";
export { type Groups, groupNamed, inAffirmingGroup, join, leave } from "./model/groups/groups.ts";
export { type GroupValues, groupParameters } from "./model/groups/parameters.ts";
export type { GroupPlan, GroupWho } from "./model/groups/plan.ts";
export { interventions } from "./model/interventions/index.ts";
// The model, and how to add to it.
export { defineIntervention, type Intervention } from "./model/interventions/intervention.ts";
export type { InterventionPlan, WhoPlan } from "./model/interventions/plan.ts";
export { latentDistress, shownDistress } from "./model/measures/shown.ts";
export {
  type Measure,
  type MeasureName,
  type Measuring,
  measureNames,
  measures,
  measureWeek,
  prepareMeasures,
} from "./model/measures/weekly.ts";
export { type Carry, defineMechanism, type Mechanism, type Phase, phases } from "./model/mechanism.ts";
export { mechanisms } from "./model/mechanisms/index.ts";
export type { IdentityPlan, MechanismsPlan, PeoplePlan, SettingPlan } from "./model/plan.ts";
export { type PopulationValues, populationDefaults, populationParameters } from "./model/population.ts";
export { chooseMechanisms, type MechanismChoice, type Preset, presets } from "./model/presets.ts";
export type { World } from "./model/world.ts";
export { changes } from "./network/changes/index.ts";
export { importNetwork } from "./network/formats/import-network.ts";
export type {
  ImportFiles,
  ImportOptions,
  ImportProblem,
  ImportReport,
  ImportResult,
  TextFile,
} from "./network/formats/import-types.ts";
export { toEdgeListCsv } from "./network/formats/to-edge-list-csv.ts";
export { toGexf } from "./network/formats/to-gexf.ts";
export { toGraphml } from "./network/formats/to-graphml.ts";
export { toNodeLinkJson } from "./network/formats/to-node-link-json.ts";
export { defineGenerator, type Generator, generatorProblem } from "./network/generator.ts";

// Networks.
export { generators } from "./network/generators/index.ts";
export { describeNetwork, type NetworkDescription } from "./network/metrics/describe.ts";
export { arcBetween, arcCount, degree, Manner, type Network, tieCount } from "./network/network.ts";
export type { NetworkChange } from "./network/network-change.ts";
export { makeNetwork, type NetworkPlan } from "./network/plan.ts";
export { type ShippedNetwork, shippedNetworks } from "./network/shipped.ts";
export {
  chance,
  type Details,
  defaults,
  distress,
  frequency,
  type Parameter,
  type Parameters,
  people,
  rate,
  share,
  stress,
  trust,
  type Values,
  weight,
  whole,
} from "./parameters/parameter.ts";
export type { Seed } from "./random/seed.ts";
export { seedKey } from "./random/seed.ts";
export { type Difference, diffScenarios, formatDifference, type ScenarioDifferences } from "./scenario/diff.ts";
// Scenarios: text in, plans out, every problem at once.
export { type Read, type ReadOptions, type ReadScenario, readScenario, type Scenario, type Variant } from "./scenario/parse.ts";
export { formatProblem, hasErrors, type Problem } from "./scenario/problem.ts";
export { type Registry, shipped } from "./scenario/registry.ts";
export { type JsonSchema, scenarioJsonSchema } from "./scenario/schema/json-schema.ts";
export type { Factor, Level, OwnOutcome, Replication, Structure, Sweep } from "./scenario/sweep/sweep.ts";
export { scenarioTemplate, type TemplateName, templates } from "./scenario/template.ts";
