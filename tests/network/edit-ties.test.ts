import fc from "fast-check";
import { expect, test } from "vitest";
import { addTie, cutTie, freePlaces, withRoom } from "../../src/network/edit-ties.ts";
import { arcBetween, degree, type Network, tieCount } from "../../src/network/network.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { validate } from "../../src/network/validate.ts";

const people = 9;
/** Ids in no order, so that rows by id differ from rows by place. */
const ids = Uint32Array.from([40, 7, 99, 3, 58, 21, 80, 12, 65]);

/** "id-id trust/trustBack" of every tie. */
function story({ size, offsets, ends, targets, twins, trust, ids: names }: Network): string[] {
  const ties: string[] = [];
  for (let i = 0; i < size; i++)
    for (let a = offsets[i]; a < ends[i]; a++)
      if (names[i] < names[targets[a]]) ties.push(`${names[i]}-${names[targets[a]]} ${trust[a]}/${trust[twins[a]]}`);
  return ties.sort();
}

test("however ties begin and end, the network stays sound and holds just the ties that it should, with their trust", () => {
  const pair = fc.tuple(fc.nat({ max: people - 1 }), fc.nat({ max: people - 1 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 120 }), (acts) => {
      const network = withRoom(new TieList(people).toNetwork({ ids }), () => 5);
      const meant = new Map<string, string>();
      const count = new Array<number>(people).fill(0);
      for (const [k, [i, j, adds]] of acts.entries()) {
        const [low, high] = ids[i] < ids[j] ? [i, j] : [j, i];
        const name = `${ids[low]}-${ids[high]}`;
        if (adds) {
          const may = i !== j && !meant.has(name) && count[i] < 5 && count[j] < 5;
          expect(addTie(network, low, high, { trust: k / 200, trustBack: k / 400, layer: k % 3, since: k })).toBe(may);
          if (!may) continue;
          meant.set(name, `${name} ${k / 200}/${k / 400}`);
          count[i]++;
          count[j]++;
        } else {
          const arc = arcBetween(network, i, j);
          expect(arc >= 0).toBe(i !== j && meant.has(name));
          if (arc < 0) continue;
          cutTie(network, arc);
          meant.delete(name);
          count[i]--;
          count[j]--;
        }
        expect(validate(network)).toEqual([]);
      }
      expect(story(network)).toEqual([...meant.values()].sort());
      expect(Array.from(count.keys(), (i) => degree(network, i))).toEqual(count);
    }),
    { numRuns: 150 },
  );
});

test("a copy with room has the same ties, and changing it leaves the original as it was", () => {
  const ties = new TieList(4);
  ties.add(0, 1, { trust: 0.3, trustBack: 0.9, manner: 3, mannerBack: 1, layer: 2 });
  ties.add(1, 2, { trust: 0.5 });
  const original = ties.toNetwork({ ids: Uint32Array.from([4, 2, 3, 1]) });
  const copy = withRoom(original, () => 3);
  expect(validate(copy)).toEqual([]);
  expect(story(copy)).toEqual(story(original));
  expect(freePlaces(copy, 1)).toBe(1);
  expect(freePlaces(copy, 3)).toBe(3);
  const arc = arcBetween(copy, 0, 1);
  expect([copy.manner[arc], copy.manner[copy.twins[arc]], copy.layer[arc]]).toEqual([3, 1, 2]);
  cutTie(copy, arc);
  copy.trust.fill(0);
  expect(tieCount(original)).toBe(2);
  expect(story(original)).toEqual(["2-3 0.5/0.5", "2-4 0.9/0.3"]);
});

test("free places hold zeros, so that the same ties are the same bytes whatever came before", () => {
  const never = withRoom(new TieList(3).toNetwork(), () => 2);
  const once = withRoom(new TieList(3).toNetwork(), () => 2);
  addTie(once, 0, 2, { trust: 0.7, manner: 2, layer: 1, affinity: 15, likeness: 2, since: 9 });
  addTie(once, 0, 1, { trust: 0.2 });
  cutTie(once, arcBetween(once, 1, 0));
  cutTie(once, arcBetween(once, 0, 2));
  expect(once).toEqual(never);
});

test("a tie keeps its manner each way, its layer, affinity, likeness and week wherever others move it in its row", () => {
  const given = new TieList(5);
  given.add(0, 3, { trust: 0.1, trustBack: 0.2, manner: 1, mannerBack: 3, layer: 2 });
  const network = withRoom(given.toNetwork(), () => 4);
  const about = (i: number, j: number) => {
    const a = arcBetween(network, i, j);
    const columns = [network.trust, network.manner, network.layer, network.affinity, network.likeness, network.since];
    return columns.map((column) => column[a]);
  };
  const living = { affinity: 4_000_000_000, likeness: 130, since: -7 };
  addTie(network, 0, 2, { trust: 0.3, trustBack: 0.4, manner: 2, mannerBack: 1, layer: 5, ...living });
  // One before both, which goes again, and one behind.
  addTie(network, 0, 1, { trust: 0.6 });
  addTie(network, 0, 4, { trust: 0.7, manner: 3 });
  const expected = () => {
    expect([about(0, 2), about(2, 0)]).toEqual([
      [0.3, 2, 5, 4_000_000_000, 130, -7],
      [0.4, 1, 5, 4_000_000_000, 130, -7],
    ]);
    expect([about(0, 3), about(3, 0)]).toEqual([
      [0.1, 1, 2, 0, 0, 0],
      [0.2, 3, 2, 0, 0, 0],
    ]);
    // What is not said of the way back is as it is there.
    expect([about(0, 4), about(4, 0)]).toEqual([
      [0.7, 3, 0, 0, 0, 0],
      [0.7, 3, 0, 0, 0, 0],
    ]);
  };
  expected();
  cutTie(network, arcBetween(network, 1, 0));
  expected();
});
