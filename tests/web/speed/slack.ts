/** `KITH_FIGURES=1` takes its time and holds to the goals themselves. */
export const full = process.env["KITH_FIGURES"] !== undefined;
/** How much of a goal a shared machine may miss. */
export const slack = full ? 1 : 2;
