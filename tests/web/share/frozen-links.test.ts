import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readLink, shippedTexts } from "../../../web/share/link.ts";

/** Links as they were made when version 1 was new. Never change one: somebody has it in a lesson plan. */
interface FrozenLink {
  readonly what: string;
  readonly link: string;
  readonly state: unknown;
}

const shipped = await shippedTexts();
/** Shipped scenarios are said by name here as in the links: they open as they are now. */
const links = JSON.parse(readFileSync(new URL("links-v1.json", import.meta.url), "utf8"), (_, value) =>
  typeof value?.shipped === "string" ? shipped.get(value.shipped) : value,
) as readonly FrozenLink[];

test.each(links.map((frozen) => [frozen.what, frozen] as const))(
  "a link of version 1 opens for ever: %s",
  async (_, { link, state }) => {
    expect(await readLink(link)).toEqual({ kind: "state", state, changed: false });
  },
);
