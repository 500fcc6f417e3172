/** Scenarios and lessons that come with Kith, and the files they name: text by path below `scenarios/`. Fetched when it is needed. */
const texts = import.meta.glob<string>(
  ["../../scenarios/*.yaml", "../../scenarios/lessons/*.yaml", "../../scenarios/lessons/*.csv"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

const folder = "../../scenarios/";

export const shippedTexts: ReadonlyMap<string, string> = new Map(
  Object.entries(texts).map(([path, text]) => [path.slice(folder.length), text]),
);
