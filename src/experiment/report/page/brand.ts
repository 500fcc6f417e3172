import { asIs } from "./html.ts";

/** The mark of the lab: two people and a tie. */
export const brand = asIs(
  '<svg width="34" height="22" viewBox="0 0 34 22" aria-hidden="true">' +
    '<path d="M9 11H25" stroke="#5c6f7e" stroke-width="3" stroke-linecap="round"/>' +
    '<circle cx="9" cy="11" r="7.2" fill="#fbfaf6"/><path d="M1.8 10.4A7.2 7.2 0 1 0 16.2 10.4Z" fill="#da8d2f"/>' +
    '<circle cx="9" cy="11" r="7.2" fill="none" stroke="#1f1c17" stroke-width="2"/>' +
    '<path d="M25 2.7L33.3 11L25 19.3L16.7 11Z" fill="#fbfaf6"/><path d="M19.2 13.4L25 19.3L30.8 13.4Z" fill="#f6d579"/>' +
    '<path d="M25 2.7L33.3 11L25 19.3L16.7 11Z" fill="none" stroke="#1f1c17" stroke-width="2" stroke-linejoin="round"/></svg>',
);
