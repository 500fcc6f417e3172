import type { Finding } from "./finding.ts";
import type { Problem } from "./problem.ts";
import { otherCharacters } from "./same-letters.ts";
import { dotted, quoted } from "./words.ts";
import type { Place, Reading } from "./yaml/read-yaml.ts";

/** Findings of one variant, or of the scenario without overrides (null). */
export interface Layer {
  readonly name: string | null;
  readonly findings: readonly Finding[];
}

interface Placed {
  readonly finding: Finding;
  readonly name: string | null;
  /** Whether it stands among the variant's own overrides. */
  readonly inVariant: boolean;
  readonly place: Place;
}

/**
 * Says where findings stand: among a variant's overrides where those go at least as far, else in the rest of the scenario.
 * What several variants share is said once, and what comes up in one variant only says in which.
 */
export function placeFindings(layers: readonly Layer[], reading: Reading, file: string, text: string): Problem[] {
  const placed = layers.flatMap(({ name, findings }) => findings.map((finding): Placed => locate(finding, name, reading)));
  const same = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = `${dotted(one.finding.path)} ${one.finding.body}`;
    same.set(key, [...(same.get(key) ?? []), one]);
  }
  return [...same.values()].flatMap((group) => {
    const shared = group.filter(({ inVariant }) => !inVariant);
    if (shared.length === 0) return group.map((one) => problemOf(one, ""));
    const everywhere =
      shared.some(({ name }) => name === null) || group.length === layers.filter(({ name }) => name !== null).length;
    return [problemOf(shared[0], everywhere ? "" : ` (in variant ${quoted(shared[0].name ?? "")})`)];
  });

  function problemOf({ finding, name, inVariant, place }: Placed, where: string): Problem {
    const path = dotted(inVariant ? ["compare", name ?? "", ...finding.path] : finding.path);
    const { suggestion, severity, body } = finding;
    const said = `${path === "" ? "the scenario" : path} ${body}${where}`;
    const message = suggestion !== undefined && seemsToSay(said, suggestion) ? `${said}: ${otherCharacters}` : said;
    const { line, column } = place.from;
    const written = text.slice(place.from.offset, place.to.offset);
    const fixable =
      suggestion !== undefined && /^[^\n[{]+$/.test(written) && place.depth === finding.path.length + (inVariant ? 2 : 0);
    return {
      file,
      line,
      column,
      path,
      message,
      severity,
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(fixable ? { fix: { from: place.from.offset, to: place.to.offset, text: suggestion } } : {}),
    };
  }
}

/** Whether a message has a word in it that looks the same as what is suggested in its place. */
function seemsToSay(message: string, suggestion: string): boolean {
  return !message.includes(suggestion) && message.normalize().includes(suggestion.normalize());
}

function locate(finding: Finding, name: string | null, reading: Reading): Placed {
  const inBase = reading.place(finding.path, finding.at);
  if (name === null) return { finding, name, inVariant: false, place: inBase };
  const inside = reading.place(["compare", name, ...finding.path], finding.at);
  const depth = inside.depth - 2;
  return depth > 0 && depth >= inBase.depth
    ? { finding, name, inVariant: true, place: inside }
    : { finding, name, inVariant: false, place: inBase };
}
