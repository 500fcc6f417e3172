import { Button } from "../controls/button.tsx";
import { shareWords } from "../words/share.ts";

/** Copies a link to what the page shows. What it takes is fetched with the first press. */
export function CopyLinkButton({ kind = "plain", size = "normal" }: { kind?: "plain" | "quiet"; size?: "normal" | "small" }) {
  return (
    <Button kind={kind} size={size} onPress={() => void import("./copy-link.ts").then(({ copyLink }) => copyLink())}>
      {shareWords.copyLink()}
    </Button>
  );
}
