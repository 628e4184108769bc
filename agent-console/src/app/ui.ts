import { useSyncExternalStore } from 'react';

/** What is open over the desk; one at a time. */
export type Sheet =
  | 'palette'
  | 'keys'
  | 'scripts'
  | 'answers'
  | 'transfer'
  | 'resolve'
  | 'moment'
  | 'assign'
  | 'park'
  | 'tags'
  | 'heard';

export type Composing = {
  insert(text: string, used: { script?: string; faq?: string }): void;
  focus(note?: boolean): void;
};

const listeners = new Set<() => void>();
let sheet: Sheet | undefined;

/** The parts of the screen that anything may ask for, from a key, a button or the palette. */
export const ui = {
  get sheet() {
    return sheet;
  },
  open(next: Sheet | undefined): void {
    sheet = next;
    for (const listener of listeners) listener();
  },
  /** The composer on the screen, if there is one. */
  composer: undefined as Composing | undefined,
};

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSheet = (): Sheet | undefined => useSyncExternalStore(watch, () => ui.sheet);
