/** The title of a scenario, without reading it all: what follows `title:` at the start of a line. */
export function titleOf(text: string): string | null {
  const found = /^title:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|(.*?))[ \t]*$/m.exec(text);
  const title = (found?.[1] ?? found?.[2] ?? found?.[3] ?? "").trim();
  return title === "" ? null : title;
}
