import { queryOptions } from '@tanstack/react-query';
import type { Faq, Script } from '../desk/model.ts';
import { call, query } from './http.ts';

export type Known = { faq?: Faq[]; scripts?: Script[] };

/** What the desk knows about these words, whatever the moment. Its scripts come with all their variables open. */
export const knowledge = (q: string, locale: string | undefined) =>
  queryOptions({
    queryKey: ['knowledge', q, locale],
    queryFn: () => call<Known>('GET', `/suggestions${query({ q, locale, limit: 8 })}`).catch((): Known => ({})),
    enabled: q.trim().length > 1,
    staleTime: 60_000,
  });
