import { useSyncExternalStore } from 'react';

export type Draft = { text: string; note: boolean; used?: { script?: string; faq?: string } };

const none: Draft = { text: '', note: false };
const key = (conversation: string) => `md.draft.${conversation}`;
const held = new Map<string, Draft>();
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
    try {
      if (draft.text) localStorage.setItem(key(conversation), JSON.stringify(draft));
      else localStorage.removeItem(key(conversation));
    } catch {
      // it is held for this page all the same
    }
    for (const listener of listeners) listener();
  },

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

export const useDraft = (conversation: string): Draft => useSyncExternalStore(watch, () => drafts.get(conversation));
