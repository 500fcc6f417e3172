/** A file's name from what it holds: "kith-bridges-or-the-number-of-ties-a-measured-seed-7-week-30.svg". */
export function fileName(parts: readonly (string | number)[], ending: string): string {
  const words = ["kith", ...parts].map((part) =>
    String(part)
      .normalize("NFKD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .replaceAll(/^-+|-+$/g, ""),
  );
  return `${words
    .filter((word) => word !== "")
    .join("-")
    .slice(0, 120)}.${ending}`;
}
