import { type Signal, signal } from '@preact/signals';
import type { Core } from '../core/core';
import type { ConversationView } from '../core/view';
import type { Faq } from '../protocol';

export type Screen =
  | { is: 'home' }
  /**
   * Without an id: one that the server has not named yet; `fresh` asks for a new one although another is open.
   * The `key` stays when it gets its name, so that what is being written stays.
   */
  | { is: 'conversation'; id: string | undefined; fresh: boolean; key?: number }
  /** `typed`: it answers what is in the composer. */
  | { is: 'article'; article: Faq; back: Screen; typed?: boolean };

/** Milliseconds from one question to the next: most letters are asked about at once, and the server allows ten frames a second. */
const askApart = 120;
const askFrom = 3;

/** What the panel shows, beside what the session holds. `seen` rises whenever the session has changed. */
export class PanelState {
  readonly core: Core;
  readonly opened = signal(false);
  readonly seen = signal(0);
  readonly screen: Signal<Screen> = signal({ is: 'home' });
  readonly answers: Signal<{ to: string; faq: readonly Faq[] } | undefined> = signal(undefined);
  /** What fits the page and the moment, before anything is typed. */
  readonly fitting: Signal<readonly Faq[]> = signal([]);
  /** Said by the screen reader, once. */
  readonly announced = signal('');
  /** The visitor is at the panel, so focus may move within it. */
  attentive = false;
  #keys = 0;
  #asking: ReturnType<typeof setTimeout> | undefined;
  #askedAt = Number.NEGATIVE_INFINITY;
  /** Rises when other words are asked about, or none: answers to earlier ones come too late. */
  #turn = 0;
  readonly #undo: (() => void)[];

  constructor(core: Core) {
    this.core = core;
    this.#undo = [
      core.session.on('changed', () => {
        this.seen.value += 1;
      }),
      core.session.client.on('state', ({ is }) => {
        if (is === 'live') this.fit();
      }),
    ];
    this.screen.value = this.#first();
  }

  get session() {
    return this.core.session;
  }

  /** Words now, and again when the language changes. */
  get words() {
    this.seen.value;
    return this.core.words;
  }

  go(screen: Screen): void {
    this.screen.value = screen.is === 'conversation' ? { key: ++this.#keys, ...screen } : screen;
    this.#asksNothing();
    this.fit();
    const at = screen.is === 'conversation' ? (screen.id ?? 'new') : 'home';
    this.session.tab.set('screen', at);
    if (screen.is === 'conversation' && screen.id) this.#hold(screen.id);
  }

  /** The chat that words go into when no other is asked for. */
  openChat(): ConversationView | undefined {
    return this.session.views().find(view => view.status === 'open');
  }

  view(): ConversationView | undefined {
    this.seen.value;
    const screen = this.screen.value;
    return screen.is === 'conversation' ? this.session.view(screen.id) : undefined;
  }

  draft(of: string | undefined): string {
    return this.session.kept.get(`draft:${of ?? 'new'}`) ?? '';
  }

  keepDraft(of: string | undefined, text: string): void {
    this.session.kept.set(`draft:${of ?? 'new'}`, text || undefined);
  }

  /** Sends and shows the conversation it goes into. */
  say(text: string, id: string | undefined, fresh: boolean): void {
    const { settled } = this.session.say(text, id, fresh);
    this.keepDraft(id, '');
    this.#asksNothing();
    if (id !== undefined) return;
    const here = this.screen.value;
    const key = here.is === 'conversation' ? here.key : ++this.#keys;
    this.go({ is: 'conversation', id: undefined, fresh: false, key });
    settled.then(
      ({ conversation }) => {
        const now = this.screen.value;
        const waits = now.is === 'conversation' && now.key === key;
        if (waits && conversation) this.go({ is: 'conversation', id: conversation, fresh: false, key });
      },
      () => {},
    );
  }

  /** Asks for answers at once, or, if that was done just now, for the words that stand there then. */
  ask(text: string): void {
    const to = text.trim();
    if ([...to].length < askFrom) return this.#asksNothing();
    clearTimeout(this.#asking);
    const turn = ++this.#turn;
    const wait = Math.max(0, this.#askedAt + askApart - performance.now());
    this.#asking = setTimeout(() => {
      this.#askedAt = performance.now();
      this.session.client.ask(to).then(
        faq => turn === this.#turn && this.#answered(to, faq),
        () => {},
      );
    }, wait);
  }

  /** Looks again when the panel opens, when the connection is back, and on the way home. */
  fit(): void {
    if (!this.opened.value || this.screen.value.is !== 'home') return;
    this.session.client.ask().then(
      faq => {
        this.fitting.value = faq.slice(0, 3);
      },
      () => {},
    );
  }

  markRead(): void {
    const view = this.view();
    if (!view?.id || !this.opened.value || document.visibilityState !== 'visible') return;
    this.session.read(view.id, view.last);
  }

  remove(): void {
    this.#asksNothing();
    for (const undo of this.#undo) undo();
  }

  #asksNothing(): void {
    clearTimeout(this.#asking);
    this.#turn += 1;
    this.answers.value = undefined;
  }

  #answered(to: string, faq: readonly Faq[]): void {
    this.answers.value = { to, faq: faq.slice(0, 3) };
    this.announced.value = this.words('answers.count', { count: Math.min(faq.length, 3) });
  }

  #hold(id: string): void {
    const summary = this.session.conversations.find(conversation => conversation.id === id);
    this.session.client.logs.open(id, summary?.epoch, summary?.top);
  }

  /** Where the visitor was, or where something goes on. */
  #first(): Screen {
    const { session } = this;
    const at = session.tab.get('screen');
    if (at && at !== 'home' && at !== 'new') return { is: 'conversation', id: at, fresh: false };
    const unsent = session.client.outbox.some(({ frame }) => frame.type === 'say' && !frame.conversation);
    if (unsent) return { is: 'conversation', id: undefined, fresh: false };
    const chat = session.views().find(view => view.unread > 0) ?? (at === 'home' ? undefined : this.openChat());
    return chat?.id ? { is: 'conversation', id: chat.id, fresh: false } : { is: 'home' };
  }
}
