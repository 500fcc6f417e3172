import { store } from "../state/store.ts";
import { coreWords } from "../words/core.ts";

/** Whether this page, computing again what the terminal computed, came to the same bits. */
export function AgreementNote() {
  const agreement = store.agreement.value;
  const { state } = agreement;
  if (state === "nothing to check") return <p class="agreement" />;
  const hash = store.start.value?.results?.hash ?? "";
  const full = coreWords.agreement(agreement);
  // For the last row the bar keeps to one line: what is left out is told to whoever points at it or listens.
  const far = store.textSize.value === "A++";
  return (
    <p class="agreement" data-agreement={state} title={far ? `${full} ${coreWords.hash(hash)}` : undefined}>
      <span class="agreement-sign" aria-hidden="true">
        {state === "agrees" ? "=" : state === "differs" ? "\u2260" : "\u2026"}
      </span>
      {far ? (
        <>
          <span class="agreement-short" aria-hidden="true">
            {coreWords.agreementShort(agreement)}
          </span>
          <span class="visually-hidden">
            {full} {coreWords.hash(hash)}
          </span>
        </>
      ) : (
        <>
          <span>{full}</span> <code title={hash}>{coreWords.hash(hash)}</code>
        </>
      )}
    </p>
  );
}
