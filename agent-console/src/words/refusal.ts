import type { Word, Words } from './words.tsx';

const CODES = new Set([
  'unavailable',
  'unknown_outcome',
  'rate_limited',
  'busy',
  'bad_frame',
  'unknown_type',
  'too_large',
  'forbidden',
  'not_found',
  'conversation_closed',
  'ref_conflict',
  'stale_gen',
  'capacity',
  'invalid',
]);

/** A refusal of the server (its code) in words for an agent. */
export function refusalText(words: Words, code: string): string {
  return words((CODES.has(code) ? `refused.${code}` : 'refused.other') as Word);
}
