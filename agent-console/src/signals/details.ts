import { useSyncExternalStore } from 'react';
import { settings } from './settings.ts';
import { Stored, useStored } from './stored.ts';

const narrow = matchMedia('(max-width: 70rem)');

function watch(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** Over a narrow window the details lie on top of the conversation, so there they start closed and are not remembered. */
const drawer = new Stored<boolean>(undefined, false);
const kept = () => (narrow.matches ? drawer : settings.details);

export const details = {
  toggle: () => kept().set(!kept().value),
  /** What lies over a conversation goes when another one is opened. */
  leave: () => narrow.matches && drawer.set(false),
};

export function useDetails(): [boolean, (open: boolean) => void] {
  useSyncExternalStore(watch, () => narrow.matches);
  return useStored(kept());
}
