/** What a watched page tells about itself, at `window.seen`. */
export interface Seen {
  /** Time of each animation frame and milliseconds that its callbacks took. */
  readonly frames: { readonly at: number; readonly took: number }[];
  /** Milliseconds of each long task. */
  readonly longTasks: { readonly at: number; readonly took: number }[];
  /** When the week that is shown first changed. */
  moved: number | null;
  /** Answers of the page's workers by kind, the latest of each. */
  readonly answers: Record<string, unknown>;
  /** Times at which focus was on nothing. */
  readonly lostFocus: number[];
  /** Messages of the live region and when they came. */
  readonly said: { readonly at: number; readonly text: string }[];
  /** Violations of the content security policy. */
  readonly violations: string[];
}

declare global {
  interface Window {
    readonly seen: Seen;
  }
}

/** Runs in a page before its own scripts: counts frames and looks over its workers' shoulders, without changing anything. */
export function watch(): void {
  const seen: Seen = { frames: [], longTasks: [], moved: null, answers: {}, lostFocus: [], said: [], violations: [] };
  Object.assign(window, { seen });

  const nextFrame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    nextFrame((now) => {
      const from = performance.now();
      callback(now);
      seen.frames.push({ at: now, took: performance.now() - from });
    });

  const OwnWorker = window.Worker;
  window.Worker = class extends OwnWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener("message", ({ data }) => {
        seen.answers[data.answer.kind] = data.answer;
      });
    }
  };

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.longTasks.push({ at: startTime, took: duration });
  }).observe({ type: "longtask", buffered: true });
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    seen.violations.push(`${violatedDirective} ${blockedURI}`);
  });
  document.addEventListener("focusout", () => {
    setTimeout(() => {
      if (document.hasFocus() && document.activeElement === document.body) seen.lostFocus.push(performance.now());
    }, 50);
  });
  new MutationObserver(() => {
    const week = document.querySelector("[role=slider][aria-valuetext*=week]")?.getAttribute("aria-valuenow") ?? "0";
    if (seen.moved === null && Number(week) > 0) seen.moved = performance.now();
    const text = document.querySelector("[role=status][aria-live]")?.textContent ?? "";
    if ((text !== "" || seen.said.length > 0) && text !== seen.said.at(-1)?.text) seen.said.push({ at: performance.now(), text });
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}
