/**
 * The version of whatever turns a plan and a seed into numbers. Results remember it: parts made by another engine are never
 * mixed with new ones. The build adds a fingerprint of the engine's own source, so that an engine under change has a
 * version of its own after every change.
 */
export const engineVersion: string = typeof KITH_ENGINE_VERSION === "string" ? KITH_ENGINE_VERSION : "0.2.0+source";

declare const KITH_ENGINE_VERSION: string | undefined;
