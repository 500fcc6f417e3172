import { Complaint } from "./exit.ts";

/** Point and replicate, both from 0, of a run by its name, such as 17-3. @throws Complaint for what is no name of a run: 02-7 is none, for tables know 2-7 */
export function placeOfRun(run: string): { readonly point: number; readonly replicate: number } {
  const match = /^(0|[1-9]\d{0,8})-(0|[1-9]\d{0,8})$/.exec(run);
  if (match === null) throw new Complaint(`"${run}" is no run: runs are called point-replicate, such as 17-3`);
  return { point: Number(match[1]), replicate: Number(match[2]) };
}
