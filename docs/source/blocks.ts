/** Text with the block between two marks replaced. @throws RangeError where the marks are not there */
export function replaceBlock(text: string, name: string, block: string): string {
  const [open, close] = [`<!-- figures:${name} -->`, `<!-- /figures:${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new RangeError(`there are no marks of the block "${name}"`);
  return `${text.slice(0, from + open.length)}\n${block}\n${text.slice(to)}`;
}
