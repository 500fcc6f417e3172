/** How each C peer is compiled. */
export const flagsOf: Readonly<Record<"c" | "c-tuned", readonly string[]>>;
/** Compiles a C peer with gcc into a folder and returns the path of the program. */
export function compileC(name: "c" | "c-tuned", folder: string): string;
