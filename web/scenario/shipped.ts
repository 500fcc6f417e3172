/** A scenario that comes with Kith. */
export interface Shipped {
  readonly file: string;
  readonly title: string;
  readonly question: string;
  readonly text: string;
  /** The tables that it names. */
  readonly files: Readonly<Record<string, string>>;
  /** A lesson is about it. */
  readonly lesson: boolean;
}

/** What comes first: the scenario that the lab opens with, then the smallest. */
const order = ["flagship.yaml", "minimal.yaml", "default.yaml", "school-year.yaml", "monastery.yaml"];

/** All of them, fetched when somebody wants to open one. */
export async function shippedScenarios(): Promise<readonly Shipped[]> {
  const { shippedTexts } = await import("../share/shipped-texts.ts");
  return shippedAmong(shippedTexts);
}

/** The scenarios among texts by path, each with the tables of its folder that it names. */
export function shippedAmong(texts: ReadonlyMap<string, string>): readonly Shipped[] {
  const found = [...texts]
    .filter(([path]) => path.endsWith(".yaml"))
    .map(([path, text]): Shipped => {
      const folder = path.slice(0, path.lastIndexOf("/") + 1);
      const beside = [...texts].filter(([other]) => other.startsWith(folder) && !other.endsWith(".yaml"));
      const named = beside
        .map(([other, own]) => [other.slice(folder.length), own] as const)
        .filter(([name]) => text.includes(name));
      return {
        file: path.slice(folder.length),
        title: topText(text, "title"),
        question: topText(text, "question"),
        text,
        files: Object.fromEntries(named),
        lesson: folder !== "",
      };
    });
  const rank = ({ file }: Shipped) => (order.includes(file) ? order.indexOf(file) : order.length);
  return found.sort((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : 1));
}

/** A top-level text of a scenario, as it stands in its line. */
function topText(text: string, key: string): string {
  const found = new RegExp(`^${key}: *(.*)$`, "m").exec(text)?.[1] ?? "";
  return found.replace(/^(["'])(.*)\1$/, "$2");
}
