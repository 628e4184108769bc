import type { Kind, Status } from '../api/items.ts';
import { MOMENTS } from '../desk/model.ts';
import type { Begun } from './ItemPage.tsx';
import type { Search } from './KnowledgePage.tsx';

export const kindOf = (text: string): Kind => (text === 'scripts' ? 'scripts' : 'faq');

const STATUSES: Status[] = ['draft', 'published'];
const text = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && value !== '' ? String(value) : undefined;

/** What an address asks for; what it cannot ask for is left out. */
export function searchOf(asked: Record<string, unknown>): Search {
  return {
    kind: asked.kind === 'scripts' ? 'scripts' : undefined,
    q: text(asked.q),
    moment: MOMENTS.find(each => each === asked.moment),
    missing: text(asked.missing),
    tag: text(asked.tag),
    status: STATUSES.find(each => each === asked.status),
  };
}

/** What a new one begins with. */
export const begunOf = (asked: Record<string, unknown>): Begun => ({
  question: text(asked.question),
  language: text(asked.language),
});
