/**
 * For SVG text that comes from the scenario, such as names: no translator should touch it. `translate={false}` says so of
 * HTML; for SVG there is only the attribute.
 */
export const asItIs = { translate: "no" as unknown as boolean };
