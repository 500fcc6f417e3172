import { scenarioWords } from "../../words/scenario-room.ts";
import type { KeyFacts } from "../../worker/text/asks.ts";

/** What is known of a key, on a card: its name, one sentence, and unit, range, default and source. */
export function keyCard(facts: KeyFacts): HTMLElement {
  const card = document.createElement("div");
  card.className = "ed-card";
  card.translate = false;
  card.dir = "ltr";
  const name = document.createElement("p");
  name.className = "ed-card-name";
  name.textContent = facts.title !== "" && facts.title !== "default" ? `${facts.name}: ${facts.title}` : facts.name;
  const meaning = document.createElement("p");
  meaning.textContent = facts.meaning;
  const more = document.createElement("p");
  more.className = "ed-card-facts";
  more.textContent = keyFactsLine(facts);
  card.append(name, ...(facts.meaning === "" ? [] : [meaning]), ...(more.textContent === "" ? [] : [more]));
  return card;
}

/** Unit, range, default and source in one line, as far as there are any. */
export function keyFactsLine({ unit, min, max, words, standard, source }: KeyFacts): string {
  const parts = [
    ...(min !== null && max !== null ? [scenarioWords.range(min, max, unit)] : []),
    ...(min === null && words.length > 1 ? [scenarioWords.oneOf(words)] : []),
    ...(standard === "" ? [] : [scenarioWords.standard(standard)]),
    ...(source === "" ? [] : [scenarioWords.source(source)]),
  ];
  return parts.length === 0 ? "" : scenarioWords.facts(parts);
}
