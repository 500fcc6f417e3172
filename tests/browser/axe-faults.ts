import axe from "axe-core";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What of axe is asked. */
export interface Asked {
  /** Only these rules; every rule if left out. */
  readonly only?: readonly string[];
  /** Not these rules. */
  readonly without?: readonly string[];
}

/** What axe finds, one line a fault: rule, what it says, where. */
export async function faults(page: Page, { only, without = [] }: Asked = {}): Promise<string[]> {
  await page.evaluate(`if (window.axe === undefined) { ${axe.source} }`);
  const options: axe.RunOptions = {
    resultTypes: ["violations"],
    runOnly: only === undefined ? tags : { type: "rule", values: [...only] },
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    // No rule of these tags looks into style sheets, and fetching them takes as long as all rules together.
    preload: false,
  };
  return page.evaluate(async (how) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run(document, how);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")} (${failureSummary})`),
    );
  }, options);
}
