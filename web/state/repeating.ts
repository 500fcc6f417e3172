import { batch, effect, untracked } from "@preact/signals";
import { engineHelper, type Helper, spareWorkers } from "../worker/client.ts";
import type { Answer, Ask, RepeatRow, ScenarioSource } from "../worker/protocol.ts";
import type { StartResults } from "../worker/start-result.ts";
import { desk } from "./history.ts";
import { sayFailure } from "./say-failure.ts";
import { store } from "./store.ts";
import { toCompare } from "./to-compare.ts";

/** Repeats in the background: rows come in one by one and are handed on a few times a second. */
let helpers: Helper[] = [];
/** Workers that load, or have loaded, for repeats that are going to be asked for. */
let ready: Helper[] = [];
let judge: Helper | null = null;
let waiting: RepeatRow[] = [];
let timer = 0;

/** Milliseconds between two looks at what has come in. */
const pace = 120;

/** Has workers load while the first runs are lived: repeats then begin, and are judged, as soon as those are here. */
export function readyToRepeat(): void {
  theJudge();
  if (helpers.length === 0 && ready.length === 0) ready = Array.from({ length: spareWorkers() }, engineHelper);
}

/** Fetches repeats 0 up to `wanted` of a scenario; those on the page stay if they are of the same run. */
export function repeatFrom(source: ScenarioSource, wanted: number): void {
  const done = store.repeats.value.length;
  const workers = spareWorkers();
  batch(() => {
    store.repeatsWanted.value = wanted;
    store.repeating.value = true;
    checkAgreement();
  });
  helpers = Array.from({ length: workers }, () => ready.pop() ?? engineHelper());
  const all = helpers.map((helper, place) =>
    helper.ask({ kind: "repeats", source, from: done + place, to: wanted, stride: workers }, (answer) => {
      if (answer.kind === "repeat") take(answer.row);
    }),
  );
  const mine = helpers;
  void Promise.all(all).then(finish, (error: unknown) => {
    if (mine === helpers) sayFailure(error);
    finish();
  });

  function finish(): void {
    if (mine === helpers) stopRepeating();
  }
}

/** Ends what is under way; the rows that are here stay, up to the first that is missing: two workers are not alike fast, and one may break. */
export function stopRepeating(): void {
  hand();
  end();
  const rows = store.repeats.value;
  const gap = rows.findIndex(({ replicate }, place) => replicate !== place);
  if (gap >= 0) store.repeats.value = rows.slice(0, gap);
}

/** Forgets all rows: they are of another run. */
export function forgetRepeats(): void {
  end();
  batch(() => {
    store.repeats.value = [];
    store.comparison.value = null;
    // What was found is about those rows: beside those of another run it would vouch for what nobody has checked.
    store.agreement.value = { state: "nothing to check" };
  });
}

function end(): void {
  for (const helper of helpers) helper.end();
  helpers = [];
  waiting = [];
  clearTimeout(timer);
  timer = 0;
  store.repeating.value = false;
}

function take(row: RepeatRow): void {
  waiting.push(row);
  // The first one is shown at once: it is what everybody waits for.
  if (store.repeats.peek().length === 0) hand();
  else if (timer === 0) timer = window.setTimeout(hand, pace);
}

function hand(): void {
  clearTimeout(timer);
  timer = 0;
  if (waiting.length === 0) return;
  const rows = [...store.repeats.value, ...waiting].sort((one, other) => one.replicate - other.replicate);
  waiting = [];
  store.repeats.value = rows;
  checkAgreement();
}

/** Works the comparison out again whenever repeats came in or another pair or measure is asked for. */
export function keepComparisonFresh(): void {
  let asked = false;
  let again = false;
  effect(() => {
    const rows = store.repeats.value;
    const runs = store.runs.value;
    const measure = store.measure.value;
    const [first, second] = store.pair.value;
    untracked(() => {
      if (rows.length === 0 && resultsAtHand() === null) return;
      if (asked) again = true;
      else request();
    });

    function request(): void {
      const names = (store.runs.peek()?.variants ?? []).map(({ name }) => name);
      const question = toCompare(store.repeats.peek(), resultsAtHand(), names, store.measure.peek(), ...store.pair.peek());
      asked = true;
      again = false;
      void askJudge({ kind: "compare", ...question })
        .then((answer) => {
          if (answer.kind === "compared" && (store.repeats.peek().length > 0 || resultsAtHand() !== null))
            store.comparison.value = answer.comparison;
        }, sayFailure)
        .then(() => {
          asked = false;
          if (again) request();
        });
    }
    void [runs, measure, first, second];
  });
}

/** Compares what this page computed with the hash of what `npm start` did, once all its replicates are here again. */
function checkAgreement(): void {
  const results = resultsAtHand();
  if (results === null) return;
  const settled = store.agreement.value.state === "agrees" || store.agreement.value.state === "differs";
  if (settled) return;
  const rows = store.repeats.value.filter(({ replicate }) => replicate < results.replicates);
  store.agreement.value = { state: "checking", done: rows.length, of: results.replicates };
  if (rows.length === results.replicates) settle(results, rows).catch(sayFailure);
}

/** What the terminal computed, while the page shows the scenario as it was then; else null. */
function resultsAtHand(): StartResults | null {
  const start = store.start.peek();
  const asThen = store.ranEdits.peek().length === 0 && store.ranText.peek() === start?.text && store.holds.peek() === desk;
  return asThen && store.runs.peek() !== null ? start.results : null;
}

function askJudge(question: Ask): Promise<Answer> {
  return theJudge().ask(question);
}

function theJudge(): Helper {
  if (judge === null || judge.hasStopped()) judge = engineHelper();
  return judge;
}

async function settle({ hash, replicates }: StartResults, rows: readonly RepeatRow[]): Promise<void> {
  // In order of variant, then replicate, as the command line seals its runs.
  const hashes = rows[0].variants.flatMap((_, place) => rows.map(({ variants }) => variants[place].hash));
  const answer = await askJudge({ kind: "seal", hashes });
  // The reader may have gone on to something else before the check was through.
  if (answer.kind !== "sealed" || resultsAtHand()?.hash !== hash) return;
  const state = answer.hash === hash ? "agrees" : "differs";
  store.agreement.value = { state, of: replicates, hash };
}
