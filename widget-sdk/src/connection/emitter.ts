/** A typed list of listeners. `on` returns its own undo; a listener that throws does not stop the others. */
export class Emitter<Events extends object> {
  readonly #listeners = new Map<keyof Events, Set<(event: never) => void>>();

  on<K extends keyof Events>(name: K, listener: (event: Events[K]) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  emit<K extends keyof Events>(name: K, event: Events[K]): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) {
      try {
        (listener as (event: Events[K]) => void)(event);
      } catch (problem) {
        console.error('momentdesk: a listener failed', problem);
      }
    }
  }
}

/** Whatever can emit at least these. */
export interface Emits<Events extends object> {
  emit<K extends keyof Events>(name: K, event: Events[K]): void;
}
