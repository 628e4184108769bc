import type { Kind, Status } from '../api/items.ts';
import { MOMENTS } from '../desk/model.ts';
import type { Begun } from './item.ts';
import type { Search } from './KnowledgePage.tsx';

export const kindOf = (text: string): Kind => (text === 'scripts' ? 'scripts' : 'faq');

const STATUSES: Status[] = ['draft', 'published'];
const text = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && value !== '' ? String(value) : undefined;

const momentIn = (asked: Record<string, unknown>) => MOMENTS.find(each => each === asked.moment);

/** What an address asks for; what it cannot ask for is left out. */
export function searchOf(asked: Record<string, unknown>): Search {
  return {
    kind: asked.kind === 'scripts' ? 'scripts' : undefined,
    q: text(asked.q),
    moment: momentIn(asked),
    missing: text(asked.missing),
    tag: text(asked.tag),
    status: STATUSES.find(each => each === asked.status),
  };
}

export const begunOf = (asked: Record<string, unknown>): Begun => ({
  question: text(asked.question),
  asked: text(asked.asked),
  moment: momentIn(asked),
  language: text(asked.language),
});
