/** A finding that numbers of the model lean on, or a framework: one row of docs/evidence.md. */
export interface Source {
  /** "row 9", or author and year for frameworks. */
  readonly key: string;
  /** Authors and year, or the publication where authors were not seen. */
  readonly cite: string;
  /** DOI, PubMed Central id, or journal with volume and page. */
  readonly where: string;
  /** What was found, with numbers: only what was checked. What was recalled and not seen is left out. */
  readonly finding: string;
  /** Who and how many were studied; empty where that was not seen. */
  readonly studied: string;
  readonly checked: Checked;
}

/**
 * How far a finding was checked: seen in the publication's own abstract or page; seen in a secondary source only; computed
 * here from the published data; or parts of it in one way and parts in another, or left out.
 */
export type Checked = "abstract" | "secondary" | "computed" | "partly";

/** A row of the evidence table; its numbers have gaps where rows were retired. */
export function row(
  number: number,
  cite: string,
  where: string,
  finding: string,
  studied = "",
  checked: Checked = "abstract",
): Source {
  return { key: `row ${number}`, cite, where, finding, studied, checked };
}

/** A theory or an older result that the rules follow, without a number of its own. */
export function framework(key: string, cite: string, where: string, finding: string): Source {
  return { key, cite, where, finding, studied: "", checked: "abstract" };
}
