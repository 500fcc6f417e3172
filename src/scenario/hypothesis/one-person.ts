/** The name of the one person that an `among` is about: "person Noor", "person 17"; null for a group. */
export function personIn(among: string): string | null {
  return /^\s*person\s+(\S(?:.*\S)?)\s*$/s.exec(among)?.[1] ?? null;
}
