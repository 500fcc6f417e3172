/** A title, and below it names with what they mean, the meanings in a column. */
export function nameList(title: string, entries: readonly (readonly [name: string, meaning: string])[]): string {
  const width = Math.max(...entries.map(([name]) => name.length));
  return [title, ...entries.map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`)].join("\n");
}
