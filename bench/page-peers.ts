import type { Beside } from "./beside-peers.ts";
import { counted, shortNumber, table } from "./page-tables.ts";
import type { Agreement } from "./peers/agreement.ts";
import type { Measurements } from "./results.ts";

/** The section on peers: how fast each is beside Kith, whether it lives the same rules, and where Kith is not first. */
export function peersSection({ peers, agreement }: Measurements): string {
  if (peers === undefined) return "Not measured yet: `npm run bench:peers`, then `npm run bench`.";
  const left = peers.left.map(({ title, why }) => `- ${title}: ${why}`).join("\n");
  const parts = [
    intro,
    ...(peers.timed.length === 0 ? [] : [timesTable(peers.timed, agreement?.found ?? []), notFirst(peers.timed)]),
  ];
  return [...parts, ...(left === "" ? [] : [`Not timed:\n\n${left}`])].join("\n\n");
}

const intro = `The preset \`minimal\` on a small world of degree 10 whose ties stay, written anew for each peer after
[MODEL.md](MODEL.md): same network, same people, same weeks, one core, processor time, in turn with Kith. ns a person and week,
minimum of all samples. Before it is timed, a peer lives 20 networks of 10,000 people, and its mean distress is held against Kith's: within
1% and three standard errors, or the same bits where it draws by Kith's generator.`;

function timesTable(timed: readonly Beside[], found: readonly Agreement[]): string {
  const titles = ["peer", "version", "people", "weeks", "its ns", "Kith's ns", "Kith is faster", "mean distress apart"];
  const rows = timed.map(({ peer, title, version, people, weeks, its, kiths, ratio }) => {
    const agreed = found.find((one) => one.peer === peer);
    const times = [its.minimum, kiths.minimum].map(shortNumber);
    return [
      title,
      version,
      counted(people),
      String(weeks),
      ...times,
      `${shortNumber(ratio)} x`,
      agreed === undefined ? "" : apart(agreed),
    ];
  });
  return table(titles, rows);
}

function apart({ sameBits, difference, standardError }: Agreement): string {
  const percent = (share: number) => `${(100 * share).toFixed(2)}%`;
  return sameBits ? "same bits" : `${percent(difference)} (standard error ${percent(standardError)})`;
}

/** Where somebody else is faster, said plainly. */
function notFirst(timed: readonly Beside[]): string {
  const faster = timed.filter(({ ratio }) => ratio < 1);
  if (faster.length === 0) return "Kith is first among those that were timed.";
  const places = faster.map(
    ({ title, people, ratio }) => `${title} is ${shortNumber(1 / ratio)} times as fast as Kith at ${counted(people)} people`,
  );
  return `**Where Kith is not first.** ${places.join("; ")}.`;
}
