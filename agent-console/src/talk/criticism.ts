import type { Talk } from '../desk/model.ts';

const WORDS = /^(words\.(complaint|anger|broken_promise|no_reply)|order\.rated_badly)$/;

/** In the ultimate moment somebody criticises: by what the rules have heard in the words, or by the stars given. */
export function criticises(talk: Talk): boolean {
  const { moment, evidence = [] } = talk.context;
  if (moment !== 'UMOT' || talk.status === 'resolved') return false;
  const rated = talk.entries.findLast(entry => entry.kind === 'rated');
  return evidence.some(each => each.weight > 0 && WORDS.test(each.code)) || (rated !== undefined && rated.score <= 2);
}
