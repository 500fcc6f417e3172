import type { World } from "../../src/model/world.ts";
import { joinBytes } from "./join-bytes.ts";

/** Who was in which group over the recorded weeks. Weeks in which nothing changed share one block. */
export interface GroupRecord {
  readonly names: readonly string[];
  /** 1 for groups that are safe spaces. groups */
  readonly safe: Uint8Array;
  /** The block that holds a row's groups. rows */
  readonly block: Uint32Array;
  /** 1 while a group runs: [block * groups + g]. */
  readonly open: Uint8Array;
  /** 1 where a person belongs to a group: [(block * groups + g) * size + i]. */
  readonly member: Uint8Array;
}

/** Watches the groups of a run; hand it the world after every recorded week. */
export class GroupRecorder {
  readonly #blocks: { readonly open: Uint8Array; readonly member: Uint8Array }[] = [];
  readonly #block: number[] = [];
  #names: readonly string[] = [];
  #safe = new Uint8Array();

  record({ groups }: World): void {
    this.#names = groups.names;
    this.#safe = groups.safe.slice();
    const last = this.#blocks.at(-1);
    if (last === undefined || !same(last.open, groups.open) || !same(last.member, groups.member))
      this.#blocks.push({ open: groups.open.slice(), member: groups.member.slice() });
    this.#block.push(this.#blocks.length - 1);
  }

  result(): GroupRecord {
    return {
      names: this.#names,
      safe: this.#safe,
      block: Uint32Array.from(this.#block),
      open: joinBytes(this.#blocks.map(({ open }) => open)),
      member: joinBytes(this.#blocks.map(({ member }) => member)),
    };
  }
}

/** The members of a group in a recorded week, by place; nobody while it does not run. */
export function membersIn({ names, block, open, member }: GroupRecord, size: number, group: number, row: number): number[] {
  const at = block[row] * names.length + group;
  const found: number[] = [];
  if (open[at] !== 1) return found;
  for (let i = 0; i < size; i++) if (member[at * size + i] === 1) found.push(i);
  return found;
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((value, k) => value === other[k]);
}
