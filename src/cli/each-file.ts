import { Complaint } from "./exit.ts";

/**
 * Does something with each of several files, and with those after one that is wrong as well, so that all are told of at once.
 * @throws Complaint one line for each file with which something is wrong
 */
export function eachFile<Result>(files: readonly string[], act: (file: string) => Result): Result[] {
  const complaints: Complaint[] = [];
  const results = files.flatMap((file): Result[] => {
    try {
      return [act(file)];
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      complaints.push(error);
      return [];
    }
  });
  const [first] = complaints;
  if (first === undefined) return results;
  // Whoever prints it begins with the name of the command: the other lines begin alike.
  throw new Complaint(complaints.map(({ message }) => message).join("\nkith: "), first.code);
}
