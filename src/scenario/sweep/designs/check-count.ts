/** @throws RangeError unless `count` is a whole number from 1 to `most` */
export function checkCount(count: number, what: string, most = Number.MAX_SAFE_INTEGER): void {
  if (Number.isInteger(count) && count >= 1 && count <= most) return;
  const range = most === Number.MAX_SAFE_INTEGER ? "1 upwards" : `1 to ${most}`;
  throw new RangeError(`${what} must be a whole number from ${range}; it is ${count}`);
}
