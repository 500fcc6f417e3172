/** What is wrong with a part of a claim, as the end of a sentence that begins with the key's path. */
export class Fault extends Error {
  readonly suggestion: string | undefined;
  /** The key below the one that was read in which it is wrong, where there is one. */
  readonly inside: string | undefined;

  constructor(body: string, suggestion?: string, inside?: string) {
    super(body);
    this.suggestion = suggestion;
    this.inside = inside;
  }
}
