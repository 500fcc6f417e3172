import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { Complaint, Exit } from "./exit.ts";
import { packageRoot } from "./package-root.ts";

/** The lab under way. */
export interface ServedLab {
  readonly address: string;
  readonly server: Server;
}

/** What the page may do: run its own scripts and its own worker, and talk to nobody but this server. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const headers: readonly (readonly [string, string])[] = [
  ["Content-Security-Policy", contentSecurityPolicy],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
];

/**
 * Serves the built lab to this machine only, with what it opens with at /start.json.
 * @param port 0 for any that is free
 */
export async function serveLab(start: unknown, port: number): Promise<ServedLab> {
  const folder = join(packageRoot(), "dist", "lab");
  if (!existsSync(join(folder, "index.html"))) throw new Complaint("the lab is not built; npm run build makes it", Exit.fault);
  const files = sirv(folder, { dev: false, etag: true });
  const oneFile = join(packageRoot(), "dist", "lab-offline", "kith.html");
  const opening = JSON.stringify(start);
  const server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const refuse = (status: number, why: string) => void response.writeHead(status, { "Content-Type": "text/plain" }).end(why);
    // A page of another name that points here must not read what this server says.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "")) return refuse(403, "not this host");
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "only GET and HEAD");
    if (request.url?.split("?")[0] === "/start.json") {
      response.writeHead(200, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
      return void response.end(request.method === "HEAD" ? undefined : opening);
    }
    // The lab as one file: something to keep and to hand out, not a page of this server.
    if (request.url?.split("?")[0] === "/kith.html" && existsSync(oneFile)) {
      response.writeHead(200, {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Disposition": 'attachment; filename="kith.html"',
        "Content-Length": statSync(oneFile).size,
      });
      return void (request.method === "HEAD" ? response.end() : createReadStream(oneFile).pipe(response));
    }
    return files(request, response, () => refuse(404, "not found"));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    throw new Complaint(
      error.code === "EADDRINUSE" ? `port ${port} is taken; give another with --port, or 0 for any` : error.message,
    );
  });
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("the server has no address");
  return { address: `http://127.0.0.1:${at.port}/`, server };
}

/** Ends when the reader interrupts. */
export async function untilInterrupted({ server }: ServedLab): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  server.closeAllConnections();
  server.close();
}
