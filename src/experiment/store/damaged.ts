/** A stored file that is not what was written, or not of the results beside which it lies: making it again mends it. */
export class Damaged extends RangeError {}
