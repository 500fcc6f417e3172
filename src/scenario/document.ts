import type { By } from "../model/interventions/plan.ts";
import type { IdentityPlan, SettingPlan } from "../model/plan.ts";
import type { WrittenCalibrate } from "./calibrate/calibration-plan.ts";
import type { WrittenHypothesis } from "./hypothesis/written.ts";
import type { WrittenOutcome } from "./outcomes/written.ts";

/** One variant of a scenario with every default filled in: what the schema lets through. */
export interface Document {
  readonly kith: 1;
  readonly title: string;
  readonly question?: string;
  readonly notes?: string;
  readonly seed: string | number;
  readonly weeks: number;
  readonly warmUp: number;
  readonly population: PopulationPart;
  readonly settings: Readonly<Record<string, Omit<SettingPlan, "name">>>;
  readonly groups: readonly GroupPart[];
  readonly interventions: readonly InterventionPart[];
  readonly network: GeneratorPart | FilePart;
  readonly ties: TiesPart;
  readonly mechanisms: MechanismsPart;
  readonly replicates: number;
  readonly record: RecordPart;
  readonly outcome: string;
  readonly outcomes?: readonly WrittenOutcome[];
  readonly hypothesis?: WrittenHypothesis;
  readonly calibrate?: WrittenCalibrate;
}

/** `people` and `identities` apart, every key is a parameter of the population. */
export interface PopulationPart {
  readonly people?: number;
  readonly identities: readonly IdentityPart[];
  readonly [parameter: string]: unknown;
}

export interface IdentityPart extends Omit<IdentityPlan, "share" | "where"> {
  readonly share?: number;
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
}

/** Whom something is about: all that is said holds together. */
export interface WhoPart {
  readonly identity?: string;
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
  readonly people?: readonly string[];
  readonly share: number;
}

/** The other keys are numbers of the group. */
export interface GroupPart {
  readonly name: string;
  readonly who: WhoPart;
  readonly focus?: string;
  readonly safeSpace: boolean;
  readonly open: boolean;
  readonly [parameter: string]: unknown;
}

/** A line of interventions. The other keys are parameters, numbers and names of its kind. */
export interface InterventionPart {
  readonly what: string;
  readonly name?: string;
  readonly week?: number;
  readonly weeks?: string | { readonly from: number; readonly to?: number };
  readonly when?: { readonly measure: string; readonly above?: number; readonly below?: number; readonly for: number };
  readonly lasts?: number;
  readonly who?: "everybody" | ReachPart;
  readonly dose?: number;
  readonly budget?: number;
  readonly versus?: "random";
  readonly [key: string]: unknown;
}

/** Whom a line reaches: all that is said holds together, then the first of them by an order. */
export interface ReachPart extends Partial<WhoPart> {
  readonly without?: string;
  readonly stance?: "affirming" | "neutral" | "stigmatizing";
  readonly group?: string;
  readonly standing?: string;
  readonly above?: Readonly<Record<string, number>>;
  readonly below?: Readonly<Record<string, number>>;
  readonly top?: number;
  readonly count?: number;
  readonly by?: By;
}

/** Trust on ties at the start: drawn between two numbers, made from contacts, or what the file says. */
export type TrustPart = { readonly from: number; readonly to: number } | "contacts" | "as given";

interface NetworkPart {
  readonly trust?: TrustPart;
  readonly change: string;
  readonly by?: string;
}

/** The other keys are parameters of the generator. */
export interface GeneratorPart extends NetworkPart {
  readonly generator: string;
  readonly [parameter: string]: unknown;
}

export interface FilePart extends NetworkPart {
  readonly file: string;
  readonly people?: string;
  readonly columns?: Readonly<Record<string, string>>;
  readonly threshold?: number;
  readonly half?: number;
  readonly unstatedTrust?: number;
  readonly unreturnedTrust?: number;
  readonly directed?: boolean;
  readonly positive?: readonly string[];
  readonly negative?: readonly string[];
  readonly layers?: readonly string[];
  readonly skipFaults?: boolean;
}

/** `preset` apart, every key is a number of living ties. */
export interface TiesPart {
  readonly preset: string;
  readonly [parameter: string]: unknown;
}

export interface MechanismsPart {
  readonly preset: string;
  readonly [mechanism: string]: unknown;
}

export interface RecordPart {
  readonly every: number;
  readonly averaged: boolean;
  readonly model: boolean;
  readonly people: readonly string[];
  readonly ties: readonly string[];
}

/** Whether a network comes from a file. */
export function isFilePart(network: GeneratorPart | FilePart): network is FilePart {
  return typeof network["file"] === "string";
}
