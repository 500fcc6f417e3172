import { createServer } from "node:http";
import sirv from "sirv";
import { contentSecurityPolicy } from "../../src/cli/serve-lab.ts";

/** A folder under way on this machine only. */
export interface ServedFolder {
  readonly address: string;
  close(): void;
}

/** Serves a built lab as `kith lab` does, with the same policy, and `start` at start.json. */
export async function serveFolder(folder: string, start: unknown): Promise<ServedFolder> {
  const files = sirv(folder, { dev: false, etag: true });
  const server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", contentSecurityPolicy);
    if (request.url === "/start.json") {
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(start));
      return;
    }
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("the server has no address");
  return {
    address: `http://127.0.0.1:${at.port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
