import { useEffect, useRef, useState } from "preact/hooks";
import { Speaker } from "./speaker.ts";

/** Says a message politely: at most one in two seconds, and the latest of several that came meanwhile. */
export function LiveRegion({ message }: { message: string }) {
  const [said, setSaid] = useState("");
  const speaker = useRef<Speaker | null>(null);
  speaker.current ??= new Speaker(setSaid);
  useEffect(() => speaker.current?.say(message), [message]);
  useEffect(() => () => speaker.current?.end(), []);
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
