import { hover, openPerson, select } from "../state/actions.ts";
import { store } from "../state/store.ts";
import type { PersonTableLinks } from "../tables/person-cells.tsx";
import type { VariantRun } from "../worker/protocol.ts";

/** What rows of people share with the networks: who is marked, and what a touch does. */
export function personLinks([first, second]: readonly [VariantRun, VariantRun]): PersonTableLinks {
  return {
    of: second.letter,
    from: first.letter,
    selected: store.selected.value,
    hovered: store.hovered.value,
    onSelect: select,
    onHover: hover,
    onOpen: (person) => openPerson(person),
  };
}
