/** Text as it may stand in XML, in an element or an attribute. What XML cannot hold at all becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF&<>"]/gu, (sign) => entities.get(sign) ?? "\uFFFD");
}

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);
