import { type Draft, drafts } from '../signals/drafts.ts';
import { nextGap } from './gaps.ts';

type Box = HTMLTextAreaElement | null;

const MOST = 8000;

/** Puts words into a draft in the place of others, and the caret at their first gap or behind them. */
export function replace(id: string, box: Box, range: [number, number], text: string, used?: Draft['used']): void {
  const draft = drafts.get(id);
  const [from, to] = range;
  const stays = [draft.text.slice(0, from), draft.text.slice(to)] as const;
  // where nothing is left of what was inserted before, only what was passed over counts still
  const { passed } = draft.used ?? {};
  const before = stays.join('').trim() ? draft.used : passed && { passed };
  const inserted = [before?.inserted, text].filter(Boolean).join('\n');
  const made = used && { ...used, inserted: [...inserted].slice(0, MOST).join('') };
  drafts.set(id, { text: stays.join(text), note: draft.note, used: { ...before, ...made } });
  setTimeout(() => {
    box?.focus();
    if (!selectGap(box, from, from + text.length)) box?.setSelectionRange(from + text.length, from + text.length);
  });
}

/** Goes to the first gap at or after a place, else to the first; `false` when there is none, or none before `to`. */
export function selectGap(box: Box, from: number, to = Number.POSITIVE_INFINITY): boolean {
  const gap = box && nextGap(box.value, from);
  if (!gap || gap.from >= to) return false;
  box.focus();
  box.setSelectionRange(gap.from, gap.to);
  return true;
}
