import { expect, test } from "vitest";
import { threefry } from "../../src/random/threefry.ts";

function hex(key: [number, number], counter: [number, number]): string {
  const out = new Uint32Array(2);
  threefry(key[0], key[1], counter[0], counter[1], out);
  return [...out].map((word) => word.toString(16).padStart(8, "0")).join(" ");
}

test("Threefry-2x32-20 gives the three official known answers of Random123", () => {
  expect(hex([0, 0], [0, 0])).toBe("6b200159 99ba4efe");
  expect(hex([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff])).toBe("1cb996fc bb002be7");
  expect(hex([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])).toBe("c4923a9c 483df7a0");
});

test("signed and unsigned readings of the same words give the same block", () => {
  expect(hex([0xdeadbeef, 0x80000000], [0xffffffff, 7])).toBe(hex([0xdeadbeef | 0, 0x80000000 | 0], [-1, 7]));
});
