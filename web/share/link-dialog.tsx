import { useEffect, useId, useRef } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { commonWords } from "../words/common.ts";
import { shareWords } from "../words/share.ts";
import { type LinkOffer, linkOffer } from "./link-offer.ts";
import { saveHandout } from "./save-handout.ts";

/** A link to copy by hand, or a file where there is too much for a link. */
export function LinkDialog() {
  const offer = linkOffer.value;
  if (offer === null) return null;
  return offer.kind === "select" ? <Select {...offer} /> : <File {...offer} />;
}

function close(): void {
  linkOffer.value = null;
}

function Select({ link }: Extract<LinkOffer, { kind: "select" }>) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [link]);
  return (
    <Dialog
      title={shareWords.selectTitle()}
      wide
      onClose={close}
      actions={<Button onPress={close}>{commonWords.close()}</Button>}
    >
      <p>{shareWords.selectHow()}</p>
      <label class="visually-hidden" for={id}>
        {shareWords.link()}
      </label>
      <input
        ref={field}
        id={id}
        class="share-link"
        readOnly
        value={link}
        translate={false}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Dialog>
  );
}

function File({ letters, state }: Extract<LinkOffer, { kind: "file" }>) {
  return (
    <Dialog
      title={shareWords.tooLongTitle()}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{commonWords.close()}</Button>
          <Button
            kind="primary"
            onPress={() => {
              close();
              void saveHandout(state);
            }}
          >
            {shareWords.saveHandout()}
          </Button>
        </>
      }
    >
      <p>{shareWords.tooLong(letters)}</p>
    </Dialog>
  );
}
