import { sha256 as library } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../../src/experiment/executors/native-sha2.ts";

test("SHA-256 of no bytes and of abc are those that the standard gives", () => {
  expect(bytesToHex(sha256(new Uint8Array()))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(bytesToHex(sha256(utf8ToBytes("abc")))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("the processor's SHA-256 is the library's, of bytes at once and piece by piece, of parts of larger buffers too", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), fc.nat(20), (pieces, from) => {
      const [one, other] = [sha256.create(), library.create()];
      for (const piece of pieces) {
        one.update(piece.subarray(from));
        other.update(piece.subarray(from));
        expect(bytesToHex(sha256(piece))).toBe(bytesToHex(library(piece)));
      }
      expect(bytesToHex(one.digest())).toBe(bytesToHex(other.digest()));
    }),
  );
});
