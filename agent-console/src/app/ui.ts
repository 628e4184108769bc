import { useSyncExternalStore } from 'react';

/** What is open over the desk; one at a time. */
export type Sheet =
  | 'palette'
  | 'keys'
  | 'answers'
  | 'transfer'
  | 'resolve'
  | 'moment'
  | 'assign'
  | 'park'
  | 'tags'
  | 'heard';

/** A mark of the front line that is begun already. */
export type Marking = { kind: 'pain' | 'idea' | 'gap'; text: string };

export type Composing = {
  insert(text: string, used: { script?: string; faq?: string }): void;
  focus(note?: boolean): void;
  /** Opens the scripts where one writes. */
  slash?(): void;
};

const listeners = new Set<() => void>();
let sheet: Sheet | undefined;
let begun: Marking | undefined;

/** The parts of the screen that anything may ask for, from a key, a button or the palette. */
export const ui = {
  get sheet() {
    return sheet;
  },
  open(next: Sheet | undefined, marking?: Marking): void {
    sheet = next;
    begun = marking;
    for (const listener of listeners) listener();
  },
  get begun() {
    return begun;
  },
  /** Opens what the front line marks, with its kind and its first words. */
  mark: (marking: Marking): void => ui.open('heard', marking),
  /** The composer on the screen, if there is one. */
  composer: undefined as Composing | undefined,
};

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSheet = (): Sheet | undefined => useSyncExternalStore(watch, () => ui.sheet);
