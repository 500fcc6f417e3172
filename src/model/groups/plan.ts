import type { GroupValues } from "./parameters.ts";

/** A group that meets: a support group, a club, a safe space, a circle that shames. */
export interface GroupPlan {
  /** Differs from those of all other groups of a run: draws are keyed by it. */
  readonly name: string;
  /** Who belongs to it from the start; null for nobody, until something lets people join. */
  readonly who: GroupWho | null;
  /** The dimension of the identity that it is about; null for whatever devalued identity its members carry. */
  readonly focus: string | null;
  readonly safeSpace: boolean;
  /** Whether it runs from the first week. */
  readonly open: boolean;
  readonly values: GroupValues;
}

/** Members: everybody to whom all of it applies, each with a chance. */
export interface GroupWho {
  /** The dimension of an identity that they carry; null for anybody. */
  readonly identity: string | null;
  /** People whose attribute in the network has one of these values. */
  readonly where: { readonly attribute: string; readonly values: readonly string[] } | null;
  /** Labels in the network, or ids; null for anybody. */
  readonly people: readonly string[] | null;
  /** Share of all these who join, drawn person by person. */
  readonly share: number;
}

/** Groups of one run, those of interventions among them: they are bits of a column. */
export const mostGroups = 32;
