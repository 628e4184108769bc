import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
const thisSecond = () => Math.floor(Date.now() / 1000) * 1000;
let second = thisSecond();

function watch(listener: () => void): () => void {
  listeners.add(listener);
  // nobody has counted since the last one left
  if (timer === undefined) second = thisSecond();
  timer ??= setInterval(() => {
    second = thisSecond();
    for (const each of listeners) each();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time, to the second, for everything on the screen that counts; one timer for all. */
export const useNow = (): number => useSyncExternalStore(watch, () => second);
