import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Moment } from '../desk/model.ts';
import { call, type Mistake, type Page, Problem, query } from './http.ts';

/** As in addresses: answers for customers, or scripts for agents. */
export type Kind = 'faq' | 'scripts';
export type Choice = { to: string; label?: string };
export type Step = { id: string; text: string; choices?: Choice[] };
/** An item in one language; an answer has `question` and `answer`, a script `title` and either `text` or `steps`. */
export type Wording = {
  question?: string;
  answer?: string;
  title?: string;
  text?: string;
  steps?: Step[];
  keywords?: string;
  /** Other ways in which customers ask for it. */
  asked?: string[];
};
export type Link = { url: string; title?: string };
export type Audience = 'everyone' | 'customers' | 'agents';
export type Status = 'published' | 'draft';
/** What is the same in all languages, and its texts by language. Days are those of the site's zone. */
export type Item = {
  moments: Moment[];
  tags?: string[];
  products?: string[];
  when?: string;
  from?: string;
  until?: string;
  audience?: Audience;
  position?: number;
  status?: Status;
  firstWithout?: string;
  links?: Link[];
  pictures?: Link[];
  texts: Record<string, Wording>;
};
export type Editor = { id: string; name: string };
/** How often it was seen, opened, sent or found helpful; what the server does not count is absent. */
export type Usage = Partial<Record<'shown' | 'opened' | 'inserted' | 'helpful' | 'unhelpful', number>>;
export type Held = {
  id: string;
  version: number;
  /** The site has edited it; else it follows what the product ships. */
  own: boolean;
  updatedAt: string;
  updatedBy: Editor;
  item: Item;
  usage?: Usage;
};
export type Version = { version: number; at: string; by: Editor; what: string; reason?: string; item?: Item };
export type Asked = { q?: string; moment?: Moment; missing?: string; tag?: string; status?: Status };

const PAGE = 60;

export const items = (kind: Kind, asked: Asked) =>
  infiniteQueryOptions({
    queryKey: ['items', kind, 'list', asked],
    queryFn: ({ pageParam }) =>
      call<Page<Held>>('GET', `/${kind}${query({ ...asked, limit: PAGE, cursor: pageParam })}`),
    initialPageParam: '',
    getNextPageParam: page => page.next,
  });

/** `null` when there is none, or none any more. */
export const fetchItem = (kind: Kind, id: string): Promise<Held | null> =>
  call<Held>('GET', `/${kind}/${encodeURIComponent(id)}`).catch((problem: unknown) => {
    if (problem instanceof Problem && problem.status === 404) return null;
    throw problem;
  });

export const item = (kind: Kind, id: string) =>
  queryOptions({ queryKey: ['items', kind, 'one', id], queryFn: () => fetchItem(kind, id) });

/** Some that are published and have these words, for choosing one. */
export const someItems = (kind: Kind, q: string) =>
  queryOptions({
    queryKey: ['items', kind, 'list', 'some', q],
    queryFn: () =>
      call<Page<Held>>('GET', `/${kind}${query({ q, status: 'published', limit: 30 })}`).then(
        ({ items: found }) => found,
      ),
    staleTime: 60_000,
  });

export const versions = (kind: Kind, id: string) =>
  queryOptions({
    queryKey: ['items', kind, 'versions', id],
    queryFn: () => call<Page<Version>>('GET', `/${kind}/${encodeURIComponent(id)}/versions`),
  });

type ToldVersion = Omit<Version, 'item'> & { item?: Item; document?: Item };

export const version = (kind: Kind, id: string, number: number) =>
  queryOptions({
    queryKey: ['items', kind, 'versions', id, number],
    queryFn: () =>
      call<ToldVersion>('GET', `/${kind}/${encodeURIComponent(id)}/versions/${number}`).then(
        ({ document, ...told }): Version => ({ item: document, ...told }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** How to speak when somebody criticises: texts of the shop with the tag `tone`. */
export const toneScripts = queryOptions({
  queryKey: ['items', 'scripts', 'tone'],
  queryFn: () => call<Page<Held>>('GET', `/scripts${query({ tag: 'tone', status: 'published', limit: 1 })}`),
  staleTime: 300_000,
});

type Saving = { kind: Kind; id: string; version: number; reason: string };

export const check = (kind: Kind, document: Item) =>
  call<{ problems: Mistake[] }>('POST', `/${kind}/check`, { item: document });
export const save = ({ kind, id, version: seen, reason }: Saving, document: Item) =>
  call<Held>('PUT', `/${kind}/${encodeURIComponent(id)}`, { version: seen, reason, item: document });
export const remove = ({ kind, id, version: seen, reason }: Saving) =>
  call<void>('DELETE', `/${kind}/${encodeURIComponent(id)}${query({ version: seen, reason })}`);
/** Makes it what it was; of a deleted one the version seen is 0. */
export const restore = ({ kind, id, version: seen, reason }: Saving, number: number) =>
  call<Held>('POST', `/${kind}/${encodeURIComponent(id)}/versions/${number}/restore`, { version: seen, reason });
