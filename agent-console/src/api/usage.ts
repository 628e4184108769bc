import { queryOptions } from '@tanstack/react-query';
import type { Moment } from '../desk/model.ts';
import { call, type Page, query } from './http.ts';
import type { Held, Kind, Usage } from './items.ts';

/** What became of the visitors who read an answer, each once a day. All but `readers`, `helped` and `unhelpful` are apart from each other, and together the readers. */
export type Reading = {
  readers: number;
  already: number;
  wrote: number;
  open: number;
  confirmed: number;
  presumed: number;
  unhelped: number;
  helped: number;
  unhelpful: number;
};
type Named = { name: string; reading: Reading };
export type Deflection = { windowHours: number; total: Reading; days: Named[]; articles: Named[]; moments: Named[] };
/** How often, in half a year. */
export type Count = { inserted: number; edited: number; passed: number; helped: number; unhelpful: number };
/** What its score is multiplied by for what people made of it, in all and in each moment. */
export type Lesson = { factor: number; count: Count; moments: { moment: Moment; factor: number; count: Count }[] };
/** `learned`: where anything was made of it. */
export type Used = {
  kind: 'faq' | 'script';
  id: string;
  sent: number;
  opened: number;
  helped: number;
  unhelpful: number;
  learned?: Lesson | null;
};

export const uses = (days: number) =>
  queryOptions({
    queryKey: ['usage', days],
    queryFn: () => call<{ items: Used[] }>('GET', `/knowledge/usage${query({ days })}`).then(({ items }) => items),
    staleTime: 60_000,
  });

export const deflection = (days: number) =>
  queryOptions({
    queryKey: ['deflection', days],
    queryFn: () => call<Deflection>('GET', `/knowledge/deflection${query({ days })}`),
    staleTime: 60_000,
  });

/** For an item whose text has become another one: what was made of the old one counts no longer. */
export const forget = (kind: Kind, id: string): Promise<void> =>
  call<void>('DELETE', `/knowledge/learned/${kind === 'faq' ? 'faq' : 'script'}/${encodeURIComponent(id)}`);

/** As many as are shown in one list. */
export const everyItem = (kind: Kind) =>
  queryOptions({
    queryKey: ['items', kind, 'list', 'every'],
    queryFn: () => call<Page<Held>>('GET', `/${kind}${query({ limit: 1000 })}`).then(({ items }) => items),
    staleTime: 60_000,
  });

const keyOf = (kind: Kind, id: string) => `${kind} ${id}`;

/** What of it is used, by its kind and id; without it where one may not see it. */
export const usage = queryOptions({
  queryKey: ['usage'],
  queryFn: () =>
    call<{ items: Used[] }>('GET', `/knowledge/usage${query({ days: 92 })}`).then(
      ({ items }) => new Map(items.map(used => [keyOf(kindOf(used), used.id), counted(used)])),
      () => new Map<string, Usage>(),
    ),
  staleTime: 60_000,
});

export const kindOf = ({ kind }: Used): Kind => (kind === 'faq' ? 'faq' : 'scripts');

export const usageOf = (known: Map<string, Usage> | undefined, kind: Kind, id: string): Usage | undefined =>
  known && known.size > 0 ? (known.get(keyOf(kind, id)) ?? {}) : undefined;

const counted = ({ sent, opened, helped, unhelpful }: Used): Usage => ({
  inserted: sent,
  opened,
  helpful: helped,
  unhelpful,
});
