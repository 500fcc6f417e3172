/** Widths of letters in thousandths of their size, as in Source Sans; other letters are taken to be 550 wide. */
const widths: Readonly<Record<string, number>> = {
  ...each("abcdefghijklm", [504, 555, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829]),
  ...each("nopqrstuvwxyz", [544, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425]),
  ...each(" .,:;'()-", [200, 249, 249, 249, 249, 249, 303, 303, 311]),
  ...each("MWmw%", [830, 790, 829, 719, 824]),
  ...each(
    "0123456789+\u2212",
    Array.from({ length: 12 }, () => 497),
  ),
};

/** Room for other fonts than the one that was measured, which are wider. */
const slack = 1.12;

/** About how wide words are in pixels: no page is needed to measure them. */
export function textWidth(words: string, size: number): number {
  let thousandths = 0;
  for (const letter of words) thousandths += widths[letter] ?? 550 + (letter >= "A" && letter <= "Z" ? 30 : 0);
  return (slack * size * thousandths) / 1000;
}

/** The words, shortened with an ellipsis to fit. */
export function fitted(words: string, size: number, width: number): string {
  if (textWidth(words, size) <= width) return words;
  const letters = [...words];
  while (letters.length > 1 && textWidth(`${letters.join("")}\u2026`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}\u2026`;
}

/** The words in lines that fit; at most `most` of them, the last one shortened. */
export function inLines(words: string, size: number, width: number, most = 2): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines[lines.length - 1]} ${word}`;
    if (lines.length > 0 && (textWidth(longer, size) <= width || lines.length === most)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => fitted(line, size, width));
}

function each(letters: string, values: readonly number[]): Record<string, number> {
  return Object.fromEntries([...letters].map((letter, k) => [letter, values[k]]));
}
