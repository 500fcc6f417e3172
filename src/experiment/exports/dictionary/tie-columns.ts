import { columnsFrom, type DescribedColumn } from "../described-column.ts";

/** The table `ties`: one row a run, recorded week and direction of a tie. */
export function tieDescriptions(weeks: string): DescribedColumn[] {
  const column = columnsFrom("the network of the run");
  return [
    column("week", "INT32", "weeks", weeks, "recorded week, at whose end the tie was there"),
    column("from", "DOUBLE", "", "whole numbers", "who trusts: stable number of the person"),
    column("to", "DOUBLE", "", "whole numbers", "whom: stable number of the person"),
    column("trust", "FLOAT", "share", "0 to 1", "trust of the one in the other at the end of the week"),
    column(
      "layer",
      "INT32",
      "",
      "whole numbers",
      "setting or layer of the network file that the tie belongs to, by its place, from 0",
    ),
    column("since", "INT32", "weeks", "", "week in which the tie began; 0 or less where it was there before week 1"),
  ];
}
