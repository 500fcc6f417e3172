import { type ChildProcess, spawn } from "node:child_process";

/** A lab under way for a picture of it. */
export interface ServedLab {
  readonly address: string;
  stop(): void;
}

/** Serves the built lab as the command line does, on any port. */
export async function servedLab(command: "start" | "lab"): Promise<ServedLab> {
  const server = spawn("node", ["dist/cli.js", command, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const stop = () => void server.kill("SIGINT");
  try {
    return { address: await addressOf(server), stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function addressOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let printed = "";
    stdout?.on("data", (bytes) => {
      printed += bytes;
      const address = printed.match(/http:\/\/127\.0\.0\.1:\d+\/?/);
      if (address !== null) found(address[0]);
    });
    stdout?.on("end", () => failed(new Error("the lab's address was not printed")));
  });
}
