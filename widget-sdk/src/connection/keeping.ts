import type { OutboxItem, OutboxStore } from './outbox';

/** Which of the outbox's items are to outlive the page, and which of these the browser does not let. */
export class Keeping {
  readonly #store: OutboxStore;
  readonly #told: () => void;
  readonly #refs = new Set<string>();
  readonly #unkept = new Set<string>();
  #lasts = true;

  /** @param told when it has turned out whether something is kept */
  constructor(store: OutboxStore, told: () => void) {
    this.#store = store;
    this.#told = told;
  }

  /** Whether what is written now would be there after a reload, as far as is known. */
  get lasts(): boolean {
    return this.#lasts;
  }

  /** Are these words in this page's memory only? */
  unkept({ ref, frame }: OutboxItem): boolean {
    return frame.type === 'say' && this.#unkept.has(ref);
  }

  has(ref: string): boolean {
    return this.#refs.has(ref);
  }

  async load(): Promise<OutboxItem[]> {
    this.#came(await this.#store.lasts().catch(() => false));
    return this.#store.load().catch(() => []);
  }

  /** Another tab has stored it. */
  heard(ref: string): void {
    this.#refs.add(ref);
  }

  put(item: OutboxItem): void {
    const { ref } = item;
    this.#refs.add(ref);
    const came = (stored: boolean) => {
      if (!this.#refs.has(ref)) return;
      if (stored) this.#unkept.delete(ref);
      else this.#unkept.add(ref);
      this.#came(stored);
    };
    void this.#store.put(item).then(came, () => came(false));
  }

  remove(ref: string): void {
    this.#unkept.delete(ref);
    if (this.#refs.delete(ref)) void this.#store.remove(ref).catch(() => {});
  }

  clear(): void {
    this.#refs.clear();
    this.#unkept.clear();
    void this.#store.clear().catch(() => {});
  }

  #came(lasts: boolean): void {
    const same = lasts && this.#lasts;
    this.#lasts = lasts;
    if (!same) this.#told();
  }
}
