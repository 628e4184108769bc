import type { Held, Kind } from '../api/items.ts';
import { type Deflection, kindOf, type Lesson, type Used } from '../api/usage.ts';

export const COLUMNS = ['sent', 'opened', 'helped', 'unhelpful', 'confirmed', 'presumed', 'learned'] as const;
export type Column = (typeof COLUMNS)[number];
/** What is counted of an item; what cannot be told of it is absent. */
export type UsageRow = { id: string; held?: Held; lesson?: Lesson } & Partial<Record<Column, number>>;
export type Sorting = { by: Column; most: boolean };

/** Scripts are sent by agents; nobody opens them or says that they helped. */
export const columnsOf = (kind: Kind): readonly Column[] => (kind === 'faq' ? COLUMNS : ['sent', 'learned']);

/** One row an item that was used; with `unused` also the others that are published. */
export function rowsOf(kind: Kind, used: Used[], items: Held[], read: Deflection | undefined, unused: boolean) {
  const known = new Map(items.map(held => [held.id, held]));
  const readings = new Map(read?.articles.map(({ name, reading }) => [name, reading]));
  const rows = new Map<string, UsageRow>();
  for (const one of used.filter(each => kindOf(each) === kind)) {
    const { sent, opened, helped, unhelpful, learned } = one;
    const { confirmed = 0, presumed = 0 } = readings.get(one.id) ?? {};
    const became = read ? { confirmed, presumed } : {};
    const counts = { sent, opened, helped, unhelpful, ...became, learned: learned?.factor };
    rows.set(one.id, { id: one.id, held: known.get(one.id), lesson: learned ?? undefined, ...counts });
  }
  if (!unused) return [...rows.values()].filter(isUsed);
  const others = items.filter(({ id, item }) => !rows.has(id) && item.status !== 'draft');
  const none = { sent: 0, opened: 0, helped: 0, unhelpful: 0, ...(read && { confirmed: 0, presumed: 0 }) };
  return [...rows.values(), ...others.map((held): UsageRow => ({ id: held.id, held, ...none }))];
}

/** What was learned of a text may be older than the days that are looked at. */
const isUsed = ({ sent = 0, opened = 0, helped = 0, unhelpful = 0 }: UsageRow): boolean =>
  sent + opened + helped + unhelpful > 0;

/** What cannot be told stands last, whichever way. */
export function sortedBy(rows: UsageRow[], { by, most }: Sorting): UsageRow[] {
  const value = (row: UsageRow) => row[by];
  return [...rows].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return (most ? other - one : one - other) || a.id.localeCompare(b.id);
  });
}
