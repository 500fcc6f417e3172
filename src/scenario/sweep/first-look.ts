/**
 * The fewest replicates at which it may first be looked whether intervals are narrow enough. A standard deviation of fewer is too
 * often too small by luck, and stopping picks out just these cases: with a first look at 5 or 10 a nominal 95% interval holds the
 * truth in 92 to 93 of 100 sweeps of normal outcomes, from 20 on in 94 or more (tests/experiment/statistics/looks.deep.test.ts).
 */
export const leastFirstLook = 20;
