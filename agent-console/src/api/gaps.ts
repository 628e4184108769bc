import { queryOptions } from '@tanstack/react-query';
import type { Moment } from '../desk/model.ts';
import { call, query } from './http.ts';

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

export const gaps = (days: number) =>
  queryOptions({
    queryKey: ['gaps', days],
    queryFn: () => call<Gaps>('GET', `/knowledge/gaps${query({ days })}`),
    // what one has just dealt with stays on the page, with its way back
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });
