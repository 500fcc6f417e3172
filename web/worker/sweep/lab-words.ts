import type { Figure, Mark } from "../../../src/experiment/report/figure.ts";

/** A figure in the words of the lab, which calls a replicate a repeat everywhere. */
export function inLabWords(figure: Figure): Figure {
  const { table } = figure;
  return {
    ...figure,
    title: own(figure.title),
    description: own(figure.description),
    reading: own(figure.reading),
    marks: figure.marks.map(ownMark),
    table: {
      columns: table.columns.map(own),
      rows: table.rows.map((row) => row.map((cell) => (typeof cell === "string" ? own(cell) : cell))),
    },
    warnings: figure.warnings.map(own),
  };
}

function ownMark(mark: Mark): Mark {
  return { ...mark, inner: mark.inner.map((inner) => (typeof inner === "string" ? own(inner) : ownMark(inner))) };
}

function own(text: string): string {
  return text.replace(/\b(r|R)eplicate(s?)\b/g, (_, first: string, many: string) => `${first}epeat${many}`);
}
