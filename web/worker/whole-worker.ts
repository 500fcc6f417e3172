/**
 * In the lab as one file the engine and what reads results of sweeps are one script: what both need lies in the file once. Each
 * leaves the other's asks alone.
 */
import "./engine-worker.ts";
import "./sweep/sweep-worker.ts";
