/** Topics of the help, in the order of the list beside the page. */
export const topics = ["lab", "keys", "glossary", "model", "settled", "parameters", "evidence", "support"] as const;
export type Topic = (typeof topics)[number];

/** Where an address of the help leads: a topic, and the place on its page that is meant. */
export interface HelpPlace {
  readonly topic: Topic;
  /** The id of an element of the page, or "". */
  readonly part: string;
}

/** `#/help/row-9` is a row of the evidence, `#/help/does-pride-protect` a question of what is settled. */
export function helpPlace(address: string): HelpPlace {
  const topic = topics.find((one) => one === address);
  if (topic !== undefined) return { topic, part: "" };
  if (address === "") return { topic: "lab", part: "" };
  if (/^row-\d+$/.test(address) || /^[a-z]+\d{4}[a-z]?$/.test(address)) return { topic: "evidence", part: address };
  if (/^(does|do|is|how|what)-/.test(address)) return { topic: "settled", part: address };
  return { topic: "lab", part: "" };
}

/** The part of an address for a row of the evidence or a heading. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .trim()
    .replace(/ +/g, "-");
}
