import { signal } from "@preact/signals";

/** Where a reader is led who asked why: somebody's week in one network, with a sentence that says what it has to do with the question. */
export interface Lead {
  readonly person: number;
  readonly variant: number;
  readonly week: number;
  /** Whom a question to the model is about at first, and in which week; null where nobody stands out. */
  readonly asked: { readonly who: number; readonly week: number } | null;
  readonly sentence: string;
  /** The runs that it is about, once they are on the page; null until then. */
  readonly runs: object | null;
}

export const lead = signal<Lead | null>(null);

/** The lead that stands over this person's page, or null: another person, another run, and it is gone. */
export function leadTo(person: number, runs: object | null): Lead | null {
  const now = lead.value;
  return now !== null && now.person === person && now.runs !== null && now.runs === runs ? now : null;
}
