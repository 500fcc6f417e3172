import { Mark } from "../person/mark.tsx";
import { signed } from "../words/numbers.ts";
import { tableWords } from "../words/tables.ts";
import type { Letter } from "../worker/protocol.ts";
import type { PersonRow } from "./person-row.ts";

/** What rows of people have in common: who is marked, and what happens when one is touched. */
export interface PersonTableLinks {
  readonly of: Letter;
  readonly from: Letter;
  readonly selected: number | null;
  readonly hovered: number | null;
  readonly onSelect: (person: number) => void;
  readonly onHover: (person: number | null) => void;
  /** Opens the person's page. */
  readonly onOpen: (person: number) => void;
}

/** A row that is a person: hovering and selecting it marks the person in every network. */
export function PersonTableRow({
  row,
  links,
  identity = false,
}: {
  row: PersonRow;
  links: PersonTableLinks;
  identity?: boolean;
}) {
  const { person, name, carries, first, second, reason } = row;
  const { of, from, selected, hovered } = links;
  const marked = person === selected ? "t-selected" : person === hovered ? "t-hovered" : "";
  return (
    <tr
      class={`t-person ${marked}`}
      onClick={() => links.onSelect(person)}
      onMouseEnter={() => links.onHover(person)}
      onMouseLeave={() => links.onHover(null)}
    >
      <th scope="row">
        <button
          type="button"
          class="t-name"
          translate={false}
          aria-pressed={person === selected}
          onFocus={() => links.onHover(person)}
          onBlur={() => links.onHover(null)}
          onClick={(event) => {
            event.stopPropagation();
            if (person === selected) links.onOpen(person);
            else links.onSelect(person);
          }}
        >
          {name}
        </button>
      </th>
      {identity && <td class="t-identity">{carries ? tableWords.shares() : tableWords.sharesNot()}</td>}
      <td class="t-glyphs" title={tableWords.glyph(from, first, of, second)}>
        <Mark drawn={{ diamond: carries, distress: first }} radius={7.5} />
        <svg class="t-arrow" width="16" height="12" viewBox="0 0 16 12" aria-hidden="true">
          <path d="M1 6H14M9.5 1.5L14 6L9.5 10.5" />
        </svg>
        <Mark drawn={{ diamond: carries, distress: second }} radius={7.5} />
        <span class="visually-hidden">
          {tableWords.glyph(from, first, of, second)}
          {carries && `; ${tableWords.shares()}`}
        </span>
      </td>
      <td class="t-number">{signed(second - first)}</td>
      <td class="t-why">{reason}</td>
    </tr>
  );
}
