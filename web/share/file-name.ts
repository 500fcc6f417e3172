/** Words as the name of a file: small letters and hyphens, whatever they were. */
export function fileName(words: readonly string[]): string {
  const plain = words.join(" ").normalize("NFKD").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}
