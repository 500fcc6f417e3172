import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A column of a stored table. Numbers that are not there (a mean over nobody) are null, never NaN. */
export interface Column {
  readonly name: string;
  readonly type: "STRING" | "INT32" | "FLOAT" | "DOUBLE";
  readonly data: readonly string[] | readonly (number | null)[] | Int32Array | Float32Array | Float64Array;
}

/** SHA-256 over names, types and values of all rows: what a reader can check that the file says what was written. */
export function hashColumns(columns: readonly Column[]): string {
  const hash = sha256.create();
  for (const { name, type, data } of columns) {
    hash.update(utf8ToBytes(`${name}:${type}:${data.length};`));
    if (type === "STRING") for (const value of data) hash.update(utf8ToBytes(`${String(value).length}:${value}`));
    else hash.update(numberBytes(data as ArrayLike<number | null>));
  }
  return bytesToHex(hash.digest());
}

/** Little-endian doubles, one byte before each that says whether it is there. */
function numberBytes(data: ArrayLike<number | null>): Uint8Array {
  const bytes = new Uint8Array(data.length * 9);
  const view = new DataView(bytes.buffer);
  for (let k = 0; k < data.length; k++) {
    const value = data[k];
    if (value === null) continue;
    bytes[9 * k] = 1;
    view.setFloat64(9 * k + 1, value, true);
  }
  return bytes;
}
