import type { DeskLink } from './link.ts';

/** The conversations that are looked at without being owned; asked for again whenever a connection begins. */
export class Following {
  readonly #link: DeskLink;
  readonly #ids = new Set<string>();

  constructor(link: DeskLink) {
    this.#link = link;
  }

  begin(conversation: string, live: boolean): void {
    this.#ids.add(conversation);
    if (live) this.#ask(conversation);
  }

  /** True when it was followed. */
  forget(conversation: string): boolean {
    return this.#ids.delete(conversation);
  }

  end(conversation: string): void {
    void this.#link.act({ name: 'unfollow', conversation }).catch(() => {});
    this.#link.close(conversation);
  }

  again(): void {
    for (const conversation of this.#ids) this.#ask(conversation);
  }

  #ask(conversation: string): void {
    const unseen = () => this.#ids.delete(conversation);
    const seen = () => this.#ids.has(conversation) && this.#link.open(conversation);
    this.#link.act({ name: 'follow', conversation }).then(seen, unseen);
  }
}
