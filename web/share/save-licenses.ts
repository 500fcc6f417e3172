import { tell } from "../state/toast.ts";
import { shareWords } from "../words/share.ts";
import { isOneFile, licensesId } from "./one-file.ts";
import { saveFile } from "./save-file.ts";
import { unsqueeze } from "./squeeze.ts";

const file = "licenses.md";

/** Saves what stands beside the served lab, or lies folded in the one file. */
export async function saveLicenses(): Promise<void> {
  try {
    const text = isOneFile() ? await unsqueeze(document.getElementById(licensesId)?.textContent ?? "") : await served();
    saveFile(`kith-${file}`, text, "text/markdown");
  } catch {
    tell(shareWords.noLicenses());
  }
}

async function served(): Promise<string> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}
