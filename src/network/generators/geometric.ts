import { weight } from "../../parameters/parameter.ts";
import { Sequence } from "../../random/sequence.ts";
import { defineGenerator, degreeProblem } from "../generator.ts";
import { TieList } from "../tie-list.ts";

const parameters = {
  meanDegree: weight(8, "ties a person has on average", "assumed", { max: 100_000, plausible: [2, 20], unit: "ties" }),
};

/**
 * Random places: people live anywhere in a square without edges (a torus) and are tied to everybody nearer than a radius,
 * which the mean degree sets: radius² π (people - 1) = mean degree. Expected clustering is 1 - 3√3 / 4π = 0.587.
 * Dall & Christensen (2002), doi:10.1103/PhysRevE.66.016121. Time O(people + ties), by a grid of cells.
 */
export const geometric = defineGenerator({
  name: "geometric",
  title: "Random places",
  summary: "People live at random places and know who lives near: clustered like a neighborhood, with no shortcuts.",
  source: "Dall & Christensen (2002), doi:10.1103/PhysRevE.66.016121",
  parameters,

  check({ size, meanDegree }) {
    if (size > 1 && radiusFor(size, meanDegree) > 0.5) {
      return `meanDegree is ${meanDegree}; among ${size} people living anywhere it can be at most ${Math.floor((Math.PI / 4) * (size - 1))}`;
    }
    return degreeProblem("meanDegree", meanDegree, size);
  },

  generate({ size, meanDegree }, key) {
    const ties = new TieList(size, Math.ceil(size * meanDegree * 0.51));
    if (size < 2 || meanDegree === 0) return ties.toNetwork();
    const radius = radiusFor(size, meanDegree);
    // Cells no smaller than the radius: neighbors live in a person's cell or the eight around it.
    const side = Math.max(1, Math.min(Math.floor(1 / radius), Math.ceil(Math.sqrt(size))));
    const town = settle(size, side, new Sequence(key, "network.geometric"));
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) tieAround(ties, town, row, column, radius);
    }
    return ties.toNetwork();
  },
});

function radiusFor(size: number, meanDegree: number): number {
  return Math.sqrt(meanDegree / (Math.PI * (size - 1)));
}

/** Places of people, numbered cell by cell so that neighbors have near numbers. */
interface Town {
  readonly side: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly starts: Uint32Array; // first person of each cell
}

function settle(size: number, side: number, draw: Sequence): Town {
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  const cell = new Uint32Array(size);
  const starts = new Uint32Array(side * side + 1);
  for (let i = 0; i < size; i++) {
    x[i] = draw.uniform();
    y[i] = draw.uniform();
    cell[i] = Math.floor(y[i] * side) * side + Math.floor(x[i] * side);
    starts[cell[i] + 1]++;
  }
  for (let c = 0; c < side * side; c++) starts[c + 1] += starts[c];
  const next = starts.slice();
  const byCell = { x: new Float64Array(size), y: new Float64Array(size) };
  for (let i = 0; i < size; i++) {
    const place = next[cell[i]]++;
    byCell.x[place] = x[i];
    byCell.y[place] = y[i];
  }
  return { side, ...byCell, starts };
}

/** Ties the people of a cell to those with higher numbers in the cells around it, each cell once. */
function tieAround(ties: TieList, { side, x, y, starts }: Town, row: number, column: number, radius: number): void {
  const home = row * side + column;
  const reach = Math.min(1, Math.floor((side - 1) / 2)); // with one or two cells a side, "around" is everything
  const span = side === 2 ? 2 : 2 * reach + 1;
  for (let down = 0; down < span; down++) {
    for (let right = 0; right < span; right++) {
      const cell = ((row + down - reach + side) % side) * side + ((column + right - reach + side) % side);
      if (cell < home) continue;
      for (let i = starts[home]; i < starts[home + 1]; i++) {
        for (let j = Math.max(i + 1, starts[cell]); j < starts[cell + 1]; j++) {
          const dx = around(x[i] - x[j]);
          const dy = around(y[i] - y[j]);
          if (dx * dx + dy * dy < radius * radius) ties.add(i, j);
        }
      }
    }
  }
}

/** Distance along one axis of a square without edges. */
function around(difference: number): number {
  const distance = Math.abs(difference);
  return Math.min(distance, 1 - distance);
}
