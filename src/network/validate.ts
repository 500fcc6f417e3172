import type { Network } from "./network.ts";

/**
 * What is wrong with a network, one sentence each, or nothing: the invariants that everything above relies on. At most
 * one complaint of a kind. O(people + arcs).
 */
export function validate(network: Network): string[] {
  const { size, ids, labels, offsets, ends, targets, twins, trust, manner, layer } = network;
  const { affinity, likeness, since } = network;
  const problems: string[] = [];
  const said = new Set<string>();
  const expect = (holds: boolean, kind: string, details: string): void => {
    if (holds || said.has(kind)) return;
    said.add(kind);
    problems.push(`${kind}: ${details}`);
  };

  expect(Number.isInteger(size) && size >= 0, "size is no count", `${size}`);
  expect(ids.length === size, "ids do not match people", `${ids.length} for ${size}`);
  expect(labels === null || labels.length === size, "labels do not match people", `${labels?.length} for ${size}`);
  for (const [name, column] of network.attributes) {
    expect(column.length === size, "an attribute does not match people", `${name} has ${column.length} for ${size}`);
    for (let i = 0; i < column.length; i++) {
      expect(typeof column[i] === "string", "an attribute is not text", `${name} of person ${i}`);
    }
  }
  expect(new Set(ids).size === ids.length, "ids are not unique", "two people share one");
  expect(offsets.length === size + 1, "offsets do not match people", `${offsets.length} for ${size}`);
  expect(offsets[0] === 0, "offsets do not start at 0", `${offsets[0]}`);
  const arcs = targets.length;
  expect(offsets[size] === arcs, "offsets do not end at the number of arcs", `${offsets[size]}, not ${arcs}`);
  for (const [name, column] of Object.entries({ twins, trust, manner, layer })) {
    expect(column.length === arcs, "a column does not match arcs", `${name} has ${column.length} for ${arcs}`);
  }
  for (const [name, column] of Object.entries({ affinity, likeness, since })) {
    expect(column.length === 0 || column.length === arcs, "a column of living ties does not match arcs", name);
  }
  expect(ends.length === size, "ends do not match people", `${ends.length} for ${size}`);
  if (problems.length > 0) return problems; // the rest would read past ends

  for (let i = 0; i < size; i++) {
    expect(offsets[i] <= offsets[i + 1], "offsets fall", `at person ${i}`);
    expect(ends[i] >= offsets[i] && ends[i] <= offsets[i + 1], "a row ends outside its room", `person ${i}`);
    for (let a = offsets[i]; a < Math.min(ends[i], arcs); a++) {
      const j = targets[a];
      const b = twins[a];
      expect(j < size, "an arc leads to nobody", `arc ${a} to ${j}`);
      expect(j !== i, "a person is tied to themself", `person ${i}`);
      if (a > offsets[i]) {
        expect(targets[a - 1] !== j, "a pair is tied twice", `${i} and ${j}`);
        expect(ids[targets[a - 1]] <= ids[j], "a row is not sorted by id", `person ${i} at arc ${a}`);
      }
      expect(b < arcs && twins[b] === a, "a twin's twin is another arc", `arc ${a}`);
      expect(b < arcs && targets[b] === i, "a twin does not point back", `arc ${a} of person ${i}`);
      expect(b >= offsets[j] && b < ends[j], "a twin is not in the other's row", `arc ${a} of person ${i}`);
      expect(layer[b] === layer[a], "a tie is in two layers", `${i} and ${j}`);
      expect(trust[a] >= 0 && trust[a] <= 1, "trust is not between 0 and 1", `${trust[a]} at arc ${a}`);
      expect(manner[a] <= 3, "a manner is unknown", `${manner[a]} at arc ${a}`);
    }
  }
  return problems;
}
