import { queryOptions } from '@tanstack/react-query';
import type { Moment } from '../desk/model.ts';
import { call, query } from './http.ts';
import type { Kind, Usage } from './items.ts';

/** What visitors asked first and the desk has no fitting answer for, alike ones together. */
export type Question = {
  text: string;
  count: number;
  last: string;
  moment?: Moment | null;
  locale?: string | null;
  conversations: string[];
};
/** What an agent has marked in a conversation. */
export type Mark = {
  at: string;
  kind: 'pain' | 'idea' | 'gap';
  text: string;
  agent?: string | null;
  conversation?: string | null;
  moment?: Moment | null;
};
export type Gaps = { looked: number; questions: Question[]; marks: Mark[] };
type Used = { kind: 'faq' | 'script'; id: string; sent: number; opened: number; helped: number; unhelpful: number };

export const gaps = (days: number) =>
  queryOptions({
    queryKey: ['gaps', days],
    queryFn: () => call<Gaps>('GET', `/knowledge/gaps${query({ days })}`),
    // what one has just dealt with stays on the page, with its way back
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });

const keyOf = (kind: Kind, id: string) => `${kind} ${id}`;

/** What of it is used, by its kind and id; without it where one may not see it. */
export const usage = queryOptions({
  queryKey: ['usage'],
  queryFn: () =>
    call<{ items: Used[] }>('GET', `/knowledge/usage${query({ days: 92 })}`).then(
      ({ items }) =>
        new Map(items.map(used => [keyOf(used.kind === 'faq' ? 'faq' : 'scripts', used.id), counted(used)])),
      () => new Map<string, Usage>(),
    ),
  staleTime: 60_000,
});

export const usageOf = (known: Map<string, Usage> | undefined, kind: Kind, id: string): Usage | undefined =>
  known && known.size > 0 ? (known.get(keyOf(kind, id)) ?? {}) : undefined;

const counted = ({ sent, opened, helped, unhelpful }: Used): Usage => ({
  inserted: sent,
  opened,
  helpful: helped,
  unhelpful,
});
