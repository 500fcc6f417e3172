import type { DiaryWeek } from "../../src/engine/diary.ts";

/** Over which ties help or hurt came to somebody in a week. People are places in the network. */
export interface Flows {
  readonly help: ReadonlySet<number>;
  readonly hurt: ReadonlySet<number>;
}

const none: Flows = { help: new Set(), hurt: new Set() };

/** Who listened to or helped the person of a diary in a week, and who blamed or pressed them. Who did both, hurt. */
export function flowsOf(entry: DiaryWeek | undefined): Flows {
  if (entry === undefined) return none;
  const hurt = new Set(entry.pressedBy);
  for (const { contact, blamed } of entry.asks) if (blamed) hurt.add(contact);
  const help = new Set<number>();
  for (const { contact, blamed, given } of entry.asks) if (!blamed && given > 0 && !hurt.has(contact)) help.add(contact);
  return { help, hurt };
}
