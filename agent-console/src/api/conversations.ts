import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AgentName, Context, Customer, Entry, Kind, Moment } from '../desk/model.ts';
import { call, type Page, Problem, query } from './http.ts';

export type Listed = {
  id: string;
  kind: Kind;
  status: string;
  /** Finer than the status: `parked` is an open one that is set aside. */
  state?: string;
  number?: string;
  moment?: Moment | null;
  confidence?: number;
  queue?: string;
  subject?: string;
  promisedAt?: string;
  customer?: { id: string; name?: string; verified?: boolean };
  preview?: string;
  waitingSince?: string;
  openedAt?: string;
  /** Of its last entry. */
  at?: string;
  /** Who has it, or who had it last. */
  owner?: AgentName;
  top?: number;
  tags?: string[];
  rating?: number;
};
export type Touchpoint = {
  id: string;
  at: string;
  kind: string;
  moment?: Moment | null;
  journey?: { kind: string; order?: string } | string | null;
  conversation?: string;
  summary?: string;
  data?: {
    from?: { kind?: string; name?: string };
    did?: string;
    name?: string;
    search?: string;
    number?: string;
    change?: string;
    customer?: string;
    tracking?: boolean;
    score?: number;
  };
};

const pageOf = <T>(path: string, parameters: Record<string, string | number | undefined>, cursor?: string) =>
  call<Page<T>>('GET', path + query({ ...parameters, cursor }));

/** Who waits at a desk; asked again whenever the desk's load changes, and now and then. */
export const waitingAt = (queue: string) =>
  infiniteQueryOptions({
    queryKey: ['waiting', queue],
    queryFn: ({ pageParam }) => pageOf<Listed>('/conversations', { status: 'queued', queue }, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.next,
    refetchInterval: 15_000,
  });

/** What this agent has set aside, or anybody. */
export const parkedBy = (owner: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['waiting', 'parked', owner],
    queryFn: ({ pageParam }) => pageOf<Listed>('/conversations', { status: 'parked', owner }, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.next,
    refetchInterval: 15_000,
  });

/** What colleagues have at this moment. */
export const goingOn = infiniteQueryOptions({
  queryKey: ['waiting', 'going-on'],
  queryFn: ({ pageParam }) => pageOf<Listed>('/conversations', { status: 'assigned' }, pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: last => last.next,
  refetchInterval: 10_000,
});

export const pastOf = (customer: string) =>
  queryOptions({
    queryKey: ['past', customer],
    queryFn: () => pageOf<Listed>('/conversations', { customer }),
    staleTime: 30_000,
  });

export const search = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: () => pageOf<Listed>('/conversations', { q, limit: 8 }).catch((): Page<Listed> => ({ items: [] })),
    enabled: q.trim().length > 1,
    staleTime: 10_000,
  });

export const touchpointsOf = (customer: string) =>
  infiniteQueryOptions({
    queryKey: ['touchpoints', customer],
    queryFn: ({ pageParam }) =>
      pageOf<Touchpoint>(`/customers/${encodeURIComponent(customer)}/touchpoints`, {}, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.next,
    staleTime: 10_000,
  });

/** Nothing to be seen is an answer too: `null`. */
const orNull = <T>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((problem: unknown) => {
    if (problem instanceof Problem && (problem.status === 404 || problem.status === 403)) return null;
    throw problem;
  });

export type Looked = Listed & Context;

/** One conversation that is not the agent's own; `null` when there is none for this agent. */
export const conversation = (id: string) =>
  queryOptions({
    queryKey: ['conversation', id],
    queryFn: () => orNull(call<Looked>('GET', `/conversations/${encodeURIComponent(id)}`)),
    staleTime: 5_000,
  });

export type Profile = Partial<Customer> & { journeys?: Context['journeys']; session?: Context['session'] };

/** A customer with their journeys, for conversations whose own briefing does not come. */
export const profile = (customer: string) =>
  queryOptions({
    queryKey: ['customer', customer],
    queryFn: () => orNull(call<Profile>('GET', `/customers/${encodeURIComponent(customer)}`)),
    staleTime: 30_000,
  });

export const entriesOf = (id: string) =>
  queryOptions({
    queryKey: ['entries', id],
    queryFn: () => call<Page<Entry>>('GET', `/conversations/${encodeURIComponent(id)}/entries?limit=500`),
    staleTime: 60_000,
  });

export type Colleague = {
  id: string;
  name: string;
  role?: string;
  queues?: string[];
  /** Where the server tells: whether they are there, how many chats they have and how many they take. */
  status?: string;
  capacity?: number;
  chats?: number;
  tickets?: number;
};

/** Who a conversation can be given to; nobody where the server does not tell. */
export const colleagues = queryOptions({
  queryKey: ['agents'],
  queryFn: () =>
    call<Page<Colleague>>('GET', '/agents')
      .then(page => page.items ?? [])
      .catch((): Colleague[] => []),
  staleTime: 15_000,
});
