import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds, one line a fault: rule, what it says, where. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(`if (window.axe === undefined) { ${axe.source} }`);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run(document, {
      resultTypes: ["violations"],
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")} (${failureSummary})`),
    );
  });
}
