/** What is wrong with a part of a claim, as the end of a sentence that begins with the key's path. */
export class Fault extends Error {
  readonly suggestion: string | undefined;

  constructor(body: string, suggestion?: string) {
    super(body);
    this.suggestion = suggestion;
  }
}
