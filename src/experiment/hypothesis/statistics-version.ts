/**
 * The version of whatever makes the numbers of claims out of a run: kept numbers remember it beside that of the engine. The
 * build makes it from this folder and the statistics.
 */
export const statisticsVersion: string = typeof KITH_STATISTICS_VERSION === "string" ? KITH_STATISTICS_VERSION : "source";

declare const KITH_STATISTICS_VERSION: string | undefined;
