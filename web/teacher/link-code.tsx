import { useMemo, useState } from "preact/hooks";
import { encode } from "uqr";
import { Dialog } from "../controls/dialog.tsx";
import { teacherWords } from "../words/teacher.ts";

/** Characters up to which a code can be scanned from a screen across a room. */
const most = 900;

/** The link as a code to scan; a press shows it as large as the screen. */
export function LinkCode({ link }: { link: string | null }) {
  const [large, setLarge] = useState(false);
  if (link === null) return <div class="code code-waiting" />;
  if (link.length > most) return <p class="code code-none">{teacherWords.qrTooLong()}</p>;
  return (
    <>
      <button
        type="button"
        class="code"
        aria-label={`${teacherWords.qr()}. ${teacherWords.qrShow()}`}
        onClick={() => setLarge(true)}
      >
        <Code text={link} />
      </button>
      {large && (
        <Dialog title={teacherWords.qrTitle()} wide onClose={() => setLarge(false)}>
          <div class="code-large" role="img" aria-label={teacherWords.qr()}>
            <Code text={link} />
          </div>
        </Dialog>
      )}
    </>
  );
}

/** The code itself: one path of dark squares on white, in every theme. */
export function Code({ text }: { text: string }) {
  const { size, path } = useMemo(() => pathOf(text), [text]);
  return (
    <svg class="code-picture" viewBox={`0 0 ${size} ${size}`} aria-hidden="true" shape-rendering="crispEdges">
      <rect class="code-ground" width={size} height={size} />
      <path class="code-dark" d={path} />
    </svg>
  );
}

function pathOf(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { border: 4 });
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")));
  return { size, path: squares.join("") };
}
