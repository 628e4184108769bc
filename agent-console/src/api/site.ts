import { queryOptions } from '@tanstack/react-query';
import { call } from './http.ts';

export type Site = { name?: string; publicKey?: string; durability?: string };

/** The site this agent works for, and how safe its store is. Looked at again now and then: a store may be set otherwise. */
export const site = queryOptions({
  queryKey: ['site'],
  queryFn: () => call<Site>('GET', '/site').catch((): Site => ({})),
  staleTime: 300_000,
});
