/** Text as it may stand in XML, in an element or an attribute. What XML cannot hold at all becomes U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, "\uFFFD")
    .replace(/[&<>"\t\n\r]/g, (sign) => entities.get(sign) ?? sign);
}

const entities = new Map([
  ["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"], ['"', "&quot;"], ["\t", "&#9;"], ["\n", "&#10;"], ["\r", "&#13;"],
]);
