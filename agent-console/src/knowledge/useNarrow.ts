import { useSyncExternalStore } from 'react';

const wide = matchMedia('(min-width: 60rem)');

function watch(changed: () => void): () => void {
  wide.addEventListener('change', changed);
  return () => wide.removeEventListener('change', changed);
}

/** Two texts do not fit beside each other. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => !wide.matches);
