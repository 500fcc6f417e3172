import type { Parameters } from "../../parameters/parameter.ts";
import { type DrawListener, Stream } from "../../random/stream.ts";
import type { Words } from "../../random/threefry.ts";
import { defineMechanism, type Mechanism } from "../mechanism.ts";
import type { MechanismsPlan, PeoplePlan } from "../plan.ts";
import type { TieValues } from "../ties/parameters.ts";
import type { Week } from "../week.ts";
import type { World } from "../world.ts";
import { checkLine } from "./check-line.ts";
import { holds, type MeasureReader, measureReader } from "./condition.ts";
import { interventionNamed } from "./index.ts";
import type { Intervention, Line } from "./intervention.ts";
import { chosenOf, isAtWork, type LineColumns, lineColumns, never } from "./lines.ts";
import { type NumberMover, numberMover } from "./move-numbers.ts";
import type { InterventionPlan } from "./plan.ts";
import { tieMaker } from "./tie-maker.ts";
import { type Choosing, choosePeople } from "./who.ts";

/** What interventions need to know of a run beside its world. */
export interface LinesPlan {
  readonly interventions: readonly InterventionPlan[];
  readonly people: PeoplePlan;
  readonly mechanisms: MechanismsPlan;
  readonly ties: TieValues | null;
}

/** The interventions of a run, ready for week after week. All they keep stands in `world.interventions`. */
export interface RunningLines {
  /** Lines that act within a week, as mechanisms to add to the week's own, each under the name of its line. */
  readonly mechanisms: readonly Mechanism[];
  /** Hands over what numbers of a run can be moved in: its week, and the values by which its ties live. */
  attach(week: Week, ties: Record<string, number> | null): void;
  /** Lines end, begin and go on, once a week is over and ties have lived; what they do counts from the coming week on. */
  turn(world: World): void;
  /** Lets moved numbers hold again, after a checkpoint was put into the world. */
  resume(world: World): void;
}

interface Kept {
  readonly kind: Intervention;
  readonly line: Line;
  readonly choosing: Choosing;
  readonly weekly: readonly Stream[];
}

/**
 * Prepares the lines of a world, which must stand where the run begins. Purposes: `interventions.<line>.who` and
 * `interventions.<line>.<draw>`, the draw as its kind declares it.
 * @param registry the mechanisms that there are, for the numbers that lines move
 * @throws RangeError for a kind, group, setting, identity, attribute, person, measure or number that is not there, whenever
 * its line would begin, and for two lines of one name
 */
export function prepareLines(
  world: World,
  plan: LinesPlan,
  key: Words,
  listener: DrawListener | null,
  registry: readonly { readonly name: string; readonly parameters: Parameters }[],
): RunningLines {
  const { interventions } = plan;
  const twin = interventions.find(({ name }, k) => interventions.findIndex((other) => other.name === name) < k);
  if (twin !== undefined) throw new RangeError(`two interventions are called "${twin.name}"`);
  const lines = interventions.map((one) => keep(world, one, plan, key, listener));
  world.interventions = lines.map(({ line }) => line.columns);
  const mover = lines.some(({ kind }) => kind.move !== undefined) ? numberMover(plan, key, registry) : null;
  for (const { kind, line } of lines) checkLine(world, line.plan, kind, line.identities, mover?.paths ?? new Set());
  const reader = measureReader();
  return {
    mechanisms: lines.flatMap(({ kind, line }) => (kind.strike === undefined ? [] : [strikingMechanism(kind, line)])),
    attach: (week, ties) => mover?.attach(week, ties),
    turn(now) {
      reader.next();
      remember(now);
      if (now.week < 0) return;
      turnLines(now, lines, reader);
      moveNumbers(now, lines, mover);
    },
    resume: (now) => moveNumbers(now, lines, mover),
  };
}

function keep(world: World, one: InterventionPlan, plan: LinesPlan, key: Words, listener: DrawListener | null): Kept {
  const kind = interventionNamed(one.what);
  const stream = (name: string) => new Stream(key, `interventions.${one.name}.${name}`, listener);
  const dice = Object.fromEntries(Object.keys(kind.draws).map((name) => [name, stream(name)]));
  const columns = lineColumns(one.name, world.count, kind.keeps);
  const identities = plan.people.identities.map(({ dimension }) => dimension);
  const { doses } = columns;
  const line: Line = {
    plan: one,
    values: one.values,
    dice,
    columns,
    ties: tieMaker(key),
    identities,
    chosen: () => chosenOf(columns),
    // A hair more than the budget is a sum that was rounded.
    affords: (more) => one.budget === null || doses[0] + more <= one.budget * (1 + 1e-12),
    spend(more) {
      doses[0] += more;
    },
  };
  const weekly = Object.entries(dice).flatMap(([name, one_]) => (name === "weekly" ? [one_] : []));
  return { kind, line, choosing: { dice: stream("who"), identities, key }, weekly };
}

/** A line that acts within a week: it takes its turn like a mechanism, and its rows of the ledger are its own. */
function strikingMechanism({ title, summary, rule, sources, changes, strike }: Intervention, line: Line): Mechanism {
  return defineMechanism({
    name: line.plan.name,
    title,
    id: "",
    summary,
    rule,
    sources,
    parameters: {},
    changes,
    off: "It does not happen.",
    draws: {},
    strike(world) {
      if (isAtWork(line.columns, world.week) && line.columns.served[0] > 0) strike?.(world, line);
    },
  });
}

/** What people did and met so far: who gave most hurt, whom most events struck. */
function remember({ harmGiven, hurtGiven, eventsSoFar, events, count }: World): void {
  for (let i = 0; i < count; i++) {
    harmGiven[i] += hurtGiven[i];
    eventsSoFar[i] += events[i];
  }
}

function turnLines(world: World, lines: readonly Kept[], reader: MeasureReader): void {
  const coming = world.week + 1;
  for (const one of lines) endIfOver(world, one, coming);
  const beginning = lines.filter((one) => begins(world, one.line, coming, reader));
  // Everybody is chosen before anything is done: lines that begin together all look at the world as the week left it.
  for (const { line, choosing } of beginning) choose(world, line, choosing, coming);
  for (const { kind, line } of beginning) kind.begin?.(world, line);
  for (const one of lines) {
    for (const stream of one.weekly) stream.turnTo(coming);
    if (isAtWork(one.line.columns, coming)) one.kind.apply?.(world, one.line);
    endIfOver(world, one, coming);
  }
  for (const one of lines) {
    if (one.line.columns.over[0] === 1 && !beginning.includes(one)) one.kind.fade?.(world, one.line);
  }
}

function begins(world: World, { plan, columns }: Line, coming: number, reader: MeasureReader): boolean {
  if (columns.began[0] !== never) return false;
  if (plan.when !== null) columns.held[0] = holds(plan.when, world, reader) ? columns.held[0] + 1 : 0;
  if (coming < plan.from || coming > plan.to) return false;
  return plan.when === null || columns.held[0] >= plan.when.for;
}

function choose(world: World, { plan, columns }: Line, choosing: Choosing, coming: number): void {
  columns.began[0] = coming;
  columns.last[0] = plan.lasts === null ? plan.to : Math.min(plan.to, coming + plan.lasts - 1);
  const people = choosePeople(world, plan.who, choosing);
  for (let p = 0; p < people.length; p++) columns.rank[people[p]] = p + 1;
}

function endIfOver(world: World, { kind, line }: Kept, coming: number): void {
  const { began, last, over }: LineColumns = line.columns;
  if (began[0] === never || over[0] === 1 || coming <= last[0]) return;
  over[0] = 1;
  kind.end?.(world, line);
}

function moveNumbers(world: World, lines: readonly Kept[], mover: NumberMover | null): void {
  if (mover === null) return;
  const coming = world.week + 1;
  const moving = lines.filter(({ kind, line }) => kind.move !== undefined && isAtWork(line.columns, coming));
  mover.move(world, (numbers) => {
    for (const { kind, line } of moving) kind.move?.(numbers, line, coming);
  });
}
