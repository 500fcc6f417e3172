import type { BroughtFile } from "../worker/sweep/asks.ts";
import { exampleFolder, exampleParts } from "./example-files.ts";

/** Under this name the example is open. */
const name = "climate-by-closeness";

/** The results that come with the lab, as if they had been dropped; null where they cannot be had. */
export async function exampleFiles(): Promise<readonly BroughtFile[] | null> {
  try {
    return await Promise.all(
      exampleParts.map(async (part) => {
        const response = await fetch(`${exampleFolder}/${part}`);
        if (!response.ok) throw new Error(response.statusText);
        return { path: `${name}/${part}`, file: new File([await response.blob()], part.split("/").pop() ?? part) };
      }),
    );
  } catch {
    return null;
  }
}
