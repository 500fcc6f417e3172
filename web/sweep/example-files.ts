/** The example of the room Sweep: results of a scenario that comes with Kith, made by `npm run example-sweep`. */
export const exampleScenario = "scenarios/sweeps/climate-by-closeness.yaml";

/** Folder of the example beside the page. */
export const exampleFolder = "example-sweep";

/** What of a results folder the example has. */
export const exampleParts = ["manifest.json", "runs.parquet", "source/scenario.yaml"] as const;
