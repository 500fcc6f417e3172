import { coreWords } from "../words/core.ts";
import { AgreementNote } from "./agreement-note.tsx";
import { Brand } from "./brand.tsx";
import { LooksMenu } from "./looks-menu.tsx";

/** The bar: whose page this is, whether it agrees with the terminal, and how it looks. */
export function Bar() {
  return (
    <div class="bar">
      <p class="brand">
        <Brand />
        {coreWords.name()}
      </p>
      <AgreementNote />
      <LooksMenu />
    </div>
  );
}
