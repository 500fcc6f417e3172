/** Lines to write on; they take the room that is left on the page. */
export function Lines({ number }: { number: number }) {
  return (
    <div class="sheet-lines" aria-hidden="true">
      {Array.from({ length: number }, (_, k) => (
        <span key={k} />
      ))}
    </div>
  );
}
