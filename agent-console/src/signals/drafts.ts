import type { Used } from '@momentdesk/widget/protocol';
import { useSyncExternalStore } from 'react';

/** `used`: what it was made from, and what was passed over; the server learns from it. */
export type Draft = { text: string; note: boolean; used?: Omit<Used, 'kept'> };

const none: Draft = { text: '', note: false };
const key = (conversation: string) => `md.draft.${conversation}`;
const held = new Map<string, Draft>();
const unkept = new Set<string>();
const listeners = new Set<() => void>();

/** What was typed and not sent, for each conversation; kept over reloads where the browser lets it. */
export const drafts = {
  get(conversation: string): Draft {
    const known = held.get(conversation);
    if (known) return known;
    const draft = read(conversation);
    held.set(conversation, draft);
    return draft;
  },

  set(conversation: string, draft: Draft): void {
    held.set(conversation, draft);
    unkept.delete(conversation);
    try {
      if (draft.text) localStorage.setItem(key(conversation), JSON.stringify(draft));
      else localStorage.removeItem(key(conversation));
    } catch {
      // it is held for this page all the same
      if (draft.text) unkept.add(conversation);
    }
    for (const listener of listeners) listener();
  },

  /** Drafts, or this one, that would be lost with the page. */
  atRisk: (conversation?: string): boolean => (conversation === undefined ? unkept.size > 0 : unkept.has(conversation)),

  /** Words that could not be sent, before whatever has been typed since. */
  giveBack(conversation: string, text: string): void {
    const draft = drafts.get(conversation);
    const all = [text, draft.text].filter(Boolean).join('\n');
    drafts.set(conversation, { text: all, note: false });
  },
};

function read(conversation: string): Draft {
  try {
    const text = localStorage.getItem(key(conversation));
    return text ? (JSON.parse(text) as Draft) : none;
  } catch {
    return none;
  }
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether an internal note is being written there. */
export const useNoting = (conversation: string): boolean =>
  useSyncExternalStore(watch, () => drafts.get(conversation).note);

export const useDraft = (conversation: string): Draft => useSyncExternalStore(watch, () => drafts.get(conversation));
