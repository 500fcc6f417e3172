import { store } from "../state/store.ts";
import { coreWords } from "../words/core.ts";

/** Whether this page, computing again what the terminal computed, came to the same bits. */
export function AgreementNote() {
  const agreement = store.agreement.value;
  const { state } = agreement;
  if (state === "nothing to check") return <p class="agreement" />;
  const hash = store.start.value?.results?.hash ?? "";
  return (
    <p class="agreement" data-agreement={state}>
      <span class="agreement-sign" aria-hidden="true">
        {state === "agrees" ? "=" : state === "differs" ? "\u2260" : "\u2026"}
      </span>
      <span>{coreWords.agreement(agreement)}</span> <code title={hash}>{coreWords.hash(hash)}</code>
    </p>
  );
}
