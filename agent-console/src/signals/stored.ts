import { useSyncExternalStore } from 'react';

/** A value that outlives the page where the browser lets it, is the same in all tabs, and is told to whoever watches it. */
export class Stored<T> {
  readonly #key: string | undefined;
  readonly #listeners = new Set<() => void>();
  #value: T;

  /** Without a key it lives as long as the page. */
  constructor(key: string | undefined, initial: T) {
    this.#key = key;
    this.#value = (key === undefined ? undefined : read<T>(key)) ?? initial;
    if (key !== undefined) window.addEventListener('storage', event => event.key === key && this.#told(initial));
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    this.#value = value;
    try {
      if (this.#key) localStorage.setItem(this.#key, JSON.stringify(value));
    } catch {
      // private mode or a full store: it holds for this page
    }
    this.#tell();
  }

  /** Another tab has changed it. */
  #told(initial: T): void {
    this.#value = (this.#key === undefined ? undefined : read<T>(this.#key)) ?? initial;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

function read<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

export function useStored<T>(stored: Stored<T>): [T, (value: T) => void] {
  const value = useSyncExternalStore(stored.watch, () => stored.value);
  return [value, next => stored.set(next)];
}
