import type { Parameters } from "../../parameters/parameter.ts";
import type { Generator } from "../generator.ts";
import { blocks } from "./blocks.ts";
import { caveman } from "./caveman.ts";
import { complete } from "./complete.ts";
import { configuration } from "./configuration.ts";
import { empty } from "./empty.ts";
import { erdosRenyi } from "./erdos-renyi.ts";
import { florentine } from "./florentine.ts";
import { geometric } from "./geometric.ts";
import { karate } from "./karate.ts";
import { krackhardtKite } from "./krackhardt-kite.ts";
import { preferentialAttachment } from "./preferential-attachment.ts";
import { ring } from "./ring.ts";
import { smallWorld } from "./small-world.ts";
import { star } from "./star.ts";

/** All generators, in the order of menus and help. A new one is a file beside these and a line here. */
export const generators: readonly Generator<Parameters>[] = [
  smallWorld,
  erdosRenyi,
  preferentialAttachment,
  blocks,
  configuration,
  geometric,
  caveman,
  ring,
  star,
  complete,
  empty,
  karate,
  florentine,
  krackhardtKite,
];

const byName = new Map(generators.map((generator) => [generator.name, generator]));

/** The generator of that name, or undefined. */
export function generatorByName(name: string): Generator<Parameters> | undefined {
  return byName.get(name);
}
