import { Button } from "../controls/button.tsx";
import { shareWords } from "../words/share.ts";

/** Saves the licenses of the works of others that the lab contains. */
export function LicensesButton() {
  const save = async () => {
    const { saveLicenses } = await import("./save-licenses.ts");
    await saveLicenses();
  };
  return (
    <Button kind="quiet" size="small" onPress={() => void save()}>
      {shareWords.licenses()}
    </Button>
  );
}
