import type { Held, Kind } from '../api/items.ts';
import { type Deflection, kindOf, type Used } from '../api/usage.ts';

export const COLUMNS = ['sent', 'opened', 'helped', 'unhelpful', 'confirmed', 'presumed', 'learned'] as const;
export type Column = (typeof COLUMNS)[number];
/** What is counted of an item; what cannot be told of it is absent. */
export type UsageRow = { id: string; held?: Held } & Partial<Record<Column, number>>;
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
    const { confirmed, presumed } = (kind === 'faq' && readings.get(one.id)) || {};
    const counts = { sent, opened, helped, unhelpful, confirmed, presumed, learned: learned ?? undefined };
    rows.set(one.id, { id: one.id, held: known.get(one.id), ...counts });
  }
  if (!unused) return [...rows.values()];
  const others = items.filter(({ id, item }) => !rows.has(id) && item.status !== 'draft');
  return [...rows.values(), ...others.map((held): UsageRow => ({ id: held.id, held, sent: 0 }))];
}

/** What cannot be told stands last, whichever way. */
export function sortedBy(rows: UsageRow[], { by, most }: Sorting): UsageRow[] {
  const value = (row: UsageRow) => row[by];
  return [...rows].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return (most ? other - one : one - other) || a.id.localeCompare(b.id);
  });
}
