import type { Touchpoint } from '../api/conversations.ts';
import { anyWord } from '../words/say.ts';
import type { Word, Words } from '../words/words.tsx';

/** What somebody wrote or read, as they did. */
const OWN_WORDS = new Set(['message', 'note', 'review', 'article', 'visit']);

/** A touchpoint in one line, in the agent's language; empty where its kind has said it all. */
export function told(words: Words, { kind, summary = '', data = {} }: Touchpoint): string {
  if (OWN_WORDS.has(kind)) return summary;
  switch (kind) {
    case 'event': {
      const what = anyWord(words, 'shop', data.name ?? '').replaceAll('_', ' ');
      return data.search ? `${what}: ${data.search}` : what;
    }
    case 'order': {
      const key = `change.${data.change}`;
      return words(words.has(key) ? key : 'change.changed', { number: data.number ?? '' });
    }
    case 'visitor':
      return words(ofVisitor(data));
    case 'rated':
      return words('touch.score', { score: data.score ?? 0, most: 5 });
    case 'ticket':
      return data.number ?? '';
    default:
      return '';
  }
}

function ofVisitor({ customer, tracking }: NonNullable<Touchpoint['data']>): Word {
  if (customer) return 'touch.proved';
  if (tracking === undefined) return 'touch.contact';
  return tracking ? 'touch.agreed' : 'touch.refused';
}
