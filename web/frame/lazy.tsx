import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A part of the page that is fetched when it is first shown, so that the first screen need not wait for it. */
export function lazy<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let part: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const [, fetched] = useState(part !== null);
    useEffect(() => {
      let here = true;
      if (part === null)
        void fetchPart().then((found) => {
          part = found;
          if (here) fetched(true);
        });
      return () => {
        here = false;
      };
    }, []);
    if (part === null) return <main class="fetching" id="main" />;
    const Part = part;
    return <Part {...props} />;
  };
}
