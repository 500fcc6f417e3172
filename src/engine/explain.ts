import { type StateName, stateNames } from "../model/columns.ts";
import { shownDistress } from "../model/measures/shown.ts";
import type { World } from "../model/world.ts";
import type { Diary, DiaryAsk, DiaryEvent, DiaryWeek, LedgerRow, ShownRow } from "./diary.ts";
import { Ledger } from "./ledger.ts";
import type { Plan } from "./plan.ts";
import { type Chance, createSimulation, type Options, type Simulation, step } from "./simulation.ts";
import { StressSources } from "./stress-sources.ts";
import { WeekWatch } from "./week-watch.ts";

/**
 * Why one person's weeks went as they did: lives the run again with the books open. The run itself is unchanged.
 * @param person place in the network
 * @throws RangeError if there is no such person
 */
export function explainPerson(plan: Plan, chance: Chance, person: number, options: Options = {}): Diary {
  const simulation = createSimulation(plan, chance, options);
  if (!(person >= 0 && person < simulation.world.count)) {
    throw new RangeError(`there is no person ${person} among ${simulation.world.count} people`);
  }
  // The books are open from the first week of the warm-up, so that stress made then is credited to what made it.
  const ledger = new Ledger(person);
  const watch = new WeekWatch(ledger);
  const stress = new StressSources();
  while (simulation.world.week < 0) {
    step(simulation, ledger);
    stress.take(ledger.rows);
  }
  const weeks: DiaryWeek[] = [];
  while (simulation.world.week < plan.weeks) {
    const before = statesOf(simulation.world, person);
    step(simulation, watch);
    const after = statesOf(simulation.world, person);
    weeks.push({
      week: simulation.world.week,
      before,
      after,
      shownBefore: shownDistress(before.distress),
      shownAfter: shownDistress(after.distress),
      events: eventsOf(simulation, person),
      ordinary: simulation.world.gathered.ordinary[person],
      asks: asksOf(simulation.world, person),
      meetings: watch.meetings,
      turns: watch.turns,
      pressedBy: watch.pressedBy,
      ...watch.changes(simulation.world),
      ledger: ledger.rows,
      shown: shownRows(before.distress, after.distress, ledger.rows, stress),
    });
    stress.take(ledger.rows);
  }
  return { person, weeks };
}

/** The way of shown distress through a week: each row of distress in turn, turned into points where it stands. */
function shownRows(before: number, after: number, rows: readonly LedgerRow[], stress: StressSources): ShownRow[] {
  const steps: { mechanism: string; way: ShownRow["way"]; amount: number }[] = [];
  for (const { mechanism, column, state, amount } of rows) {
    if (state !== "distress") continue;
    if (mechanism === "acuteStress") {
      const shares = stress.shares();
      for (const [source, share] of shares) steps.push({ mechanism: source, way: "stress", amount: amount * share });
      if (shares.size === 0) steps.push({ mechanism, way: "stress", amount });
    } else {
      // Recovery gathers under its own name only the floor under the settling point.
      const limit = mechanism === "clamp" || (mechanism === "recovery" && column === "settlingPoint");
      steps.push({ mechanism, way: limit ? "limit" : "direct", amount });
    }
  }
  const shown: ShownRow[] = [];
  let at = before;
  for (let k = 0; k < steps.length; k++) {
    const { mechanism, way, amount } = steps[k];
    // The last step ends where the week ended, to the last bit: rounding must not look like a reason.
    const next = k === steps.length - 1 ? after : at + amount;
    shown.push({ mechanism, way, points: shownDistress(next) - shownDistress(at) });
    at = next;
  }
  return shown;
}

function statesOf(world: World, person: number): Record<StateName, number> {
  const values = {} as Record<StateName, number>;
  for (const name of stateNames) {
    const column = world.state[name];
    let sum = 0;
    let entries = 0;
    for (let k = person; k < column.length; k += world.count) {
      sum += column[k];
      entries++;
    }
    values[name] = sum / entries;
  }
  return values;
}

function eventsOf({ world, week, plan }: Simulation, person: number): DiaryEvent[] {
  const { eventList, settings } = world;
  const events: DiaryEvent[] = [];
  for (let e = 0; e < eventList.count; e++) {
    if (eventList.person[e] !== person) continue;
    const preventer = eventList.preventedBy[e];
    events.push({
      setting: settings.names[eventList.setting[e]],
      identity: world.traits.identities[person] === 0 ? "" : plan.people.identities[eventList.identity[e]].dimension,
      severity: eventList.severity[e],
      major: eventList.major[e] === 1,
      preventedBy: preventer === 0 ? null : week.running[preventer - 1].mechanism.name,
    });
  }
  return events;
}

function asksOf({ asks }: World, person: number): DiaryAsk[] {
  const found: DiaryAsk[] = [];
  for (let k = 0; k < asks.count; k++) {
    if (asks.asker[k] !== person) continue;
    found.push({ contact: asks.contact[k], blamed: asks.blamed[k] === 1, given: asks.given[k] });
  }
  return found;
}
