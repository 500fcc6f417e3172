import { store } from "../state/store.ts";
import { tell } from "../state/toast.ts";
import { shareWords } from "../words/share.ts";
import { fileName } from "./file-name.ts";
import { bakeHandout } from "./handout.ts";
import { shippedTexts } from "./link.ts";
import { oneFile } from "./one-file.ts";
import { saveFile } from "./save-file.ts";
import type { SharedState } from "./shared-state.ts";

/**
 * Saves the lab as one file with a state baked in.
 * @param about what it is about, in words: the file's title and, in small letters, its name
 */
export async function saveHandout(state: SharedState, about = store.summary.value?.title ?? ""): Promise<void> {
  const file = await oneFile();
  if (file === null) return tell(shareWords.noHandout());
  const name = fileName([about], "html");
  saveFile(name, bakeHandout(file, state, shareWords.handoutTitle(about), await shippedTexts()), "text/html");
  tell(shareWords.handoutSaved(name));
}
