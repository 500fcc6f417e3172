import { useEffect, useState } from "preact/hooks";

/** Height of the window, in pixels; whoever asks is drawn again when it changes. */
export function usePageHeight(): number {
  const [height, setHeight] = useState(innerHeight);
  useEffect(() => {
    const follow = () => setHeight(innerHeight);
    addEventListener("resize", follow);
    return () => removeEventListener("resize", follow);
  }, []);
  return height;
}
