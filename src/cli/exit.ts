/** How commands end: see the table in the manual. */
export const Exit = { done: 0, fault: 1, invalid: 2, someFailed: 3, unmet: 4, locked: 75, interrupted: 130 } as const;

/** Something the reader can put right, in their words; printed without a stack trace. */
export class Complaint extends Error {
  readonly code: number;

  constructor(message: string, code: number = Exit.invalid) {
    super(message);
    this.code = code;
  }
}
