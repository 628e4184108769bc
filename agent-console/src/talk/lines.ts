import type { Entry, Pending } from '../desk/model.ts';

/** One row of the conversation as it is drawn. */
export type Line =
  | { is: 'day'; key: string; at: string }
  | {
      is: 'said';
      key: string;
      entry: Entry & { kind: 'message' | 'note' };
      mine: boolean;
      first: boolean;
      last: boolean;
      gone: boolean;
    }
  | { is: 'event'; key: string; entry: Entry }
  | { is: 'pending'; key: string; pending: Pending };

const CLOSE = 5 * 60_000;

type Said = Entry & { kind: 'message' | 'note' };
const isSaid = (entry: Entry): entry is Said => entry.kind === 'message' || entry.kind === 'note';

/** Days between, messages grouped by who said them, everything else in line, and at the end what is still on its way. */
export function lines(entries: readonly Entry[], pending: readonly Pending[]): Line[] {
  const result: Line[] = [];
  const redacted = new Set(entries.flatMap(entry => (entry.kind === 'redacted' ? [entry.target] : [])));
  const there = new Set(entries.map(entry => entry.ref));
  let day = '';
  for (const [i, entry] of entries.entries()) {
    if (entry.kind === 'redacted') continue;
    const today = new Date(entry.at).toDateString();
    if (today !== day) result.push({ is: 'day', key: `day-${today}`, at: entry.at });
    const newDay = today !== day;
    day = today;
    const key = `seq-${entry.seq}`;
    if (!isSaid(entry)) {
      result.push({ is: 'event', key, entry });
      continue;
    }
    const first = newDay || !together(entries[i - 1], entry);
    const last = !together(entry, entries[i + 1]);
    const mine = entry.from.kind === 'agent';
    result.push({ is: 'said', key, entry, mine, first, last, gone: redacted.has(entry.seq) });
  }
  for (const each of pending) {
    if (!there.has(each.ref)) result.push({ is: 'pending', key: `ref-${each.ref}`, pending: each });
  }
  return result;
}

function together(before: Entry | undefined, after: Entry | undefined): boolean {
  if (!before || !after || before.kind !== after.kind) return false;
  const near = Date.parse(after.at) - Date.parse(before.at) < CLOSE;
  return near && before.from.kind === after.from.kind && before.from.id === after.from.id;
}

/** The last of the desk's messages that the visitor has read, under which it says so. */
export function readMark(entries: readonly Entry[], seen: number): number {
  return entries.findLast(e => e.kind === 'message' && e.from.kind === 'agent' && e.seq <= seen)?.seq ?? 0;
}
