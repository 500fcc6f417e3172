import type { ComponentChildren, ComponentType } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { tell } from "../state/toast.ts";
import { coreWords } from "../words/core.ts";
import { keepFocus } from "./keep-focus.ts";

/**
 * A part of the page that is fetched when it is first shown, so that the first screen need not wait for it.
 * @param meanwhile what stands there until it has come
 */
export function lazy<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  meanwhile: ComponentChildren = <main class="fetching" id="main" tabIndex={-1} />,
): ComponentType<Props> {
  let part: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const [isHere, fetched] = useState(part !== null);
    useEffect(() => {
      let here = true;
      if (part === null)
        void fetchPart().then(
          (found) => {
            part = found;
            if (here) fetched(true);
          },
          // Whoever comes here again tries again.
          () => tell(coreWords.notFetched()),
        );
      return () => {
        here = false;
      };
    }, []);
    useLayoutEffect(keepFocus, [isHere]);
    if (part === null) return <>{meanwhile}</>;
    const Part = part;
    return <Part {...props} />;
  };
}
