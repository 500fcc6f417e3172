export { engineVersion } from "./experiment/engine-version.ts";
