/** The two integrators of scijs come without types. Both step `y` in place, with + - x / alone. */
interface Integrator {
  readonly y: Float64Array;
  readonly t: number;
  /** Takes a number of steps. */
  steps(count: number): Integrator;
}
type Change = (out: Float64Array, y: Float64Array, t: number) => void;

declare module "ode-euler" {
  function euler(y: Float64Array, change: Change, t: number, step: number): Integrator;
  export = euler;
}
declare module "ode-rk4" {
  function rk4(y: Float64Array, change: Change, t: number, step: number): Integrator;
  export = rk4;
}
