import type { BootOptions } from '../api';
import { browserTabs, type Delivery, Emitter, indexedDbOutbox, newRef, VisitorClient } from '../connection';
import type { ConversationSummary, Faq } from '../protocol';
import { Identification } from './identity';
import type { About } from './momentLink';
import { type Drawer, drawer } from './storage';
import { Tracking } from './tracking';
import { type ConversationView, viewOf } from './view';

interface SessionEvents {
  /** Something that can be seen has changed. Told at most once a turn. */
  changed: undefined;
}

/** One visitor's session on one page: the connection, what is kept in the browser, and what is to be seen of it. */
export class Session extends Emitter<SessionEvents> {
  readonly client: VisitorClient;
  readonly tracking: Tracking;
  readonly identification = new Identification();
  readonly kept: Drawer;
  /** For this tab only: whether the panel is open, drafts. */
  readonly tab: Drawer;
  readonly queue = new Map<string, { position: number; wait: { low: number; high: number } }>();
  readonly typing = new Map<string, string>();
  suggested: readonly Faq[] = [];
  #changing = false;

  constructor(options: BootOptions, source: string, locale: () => string) {
    super();
    const { site } = options;
    this.kept = drawer('localStorage', `momentdesk:${site}:`);
    this.tab = drawer('sessionStorage', `momentdesk:${site}:`);
    this.client = new VisitorClient({
      url: socketUrl(options, source),
      site,
      outbox: indexedDbOutbox(`momentdesk:${site}`),
      tabs: browserTabs(`momentdesk:${site}`),
      token: { get: () => this.kept.get('token'), set: token => this.kept.set('token', token) },
      locale,
      page: () => (this.tracking.consent ? this.tracking.page : undefined),
      identity: () => this.identification.current(Date.now()),
    });
    this.tracking = new Tracking(events => this.client.track(events).settled, newRef, this.tab);
    this.#listen();
  }

  get conversations(): ConversationSummary[] {
    return this.client.welcome?.conversations ?? [];
  }

  /** The newest first. */
  views(): ConversationView[] {
    const ids = new Set([
      ...this.conversations.map(({ id }) => id),
      ...this.client.logs.all().map(({ conversation }) => conversation),
    ]);
    return [...ids].map(id => this.view(id)).sort((a, b) => b.updated - a.updated);
  }

  view(id: string | undefined): ConversationView {
    const summary = this.conversations.find(conversation => conversation.id === id);
    const log = id === undefined ? undefined : this.client.logs.get(id);
    return viewOf(log, this.client.outbox, summary, Math.max(summary?.read ?? 0, this.#read(id)));
  }

  get unread(): number {
    return this.views().reduce((sum, view) => sum + view.unread, 0);
  }

  /** What the next conversation is about, over the pages of this tab. */
  get about(): About | undefined {
    return JSON.parse(this.tab.get('about') ?? 'null') ?? undefined;
  }

  askAbout(about: About | undefined): void {
    this.tab.set('about', about && JSON.stringify(about));
    this.changed();
  }

  /** The page goes along with the words, with or without consent: it belongs to the conversation (TRK2). */
  say(text: string, conversation: string | undefined, fresh: boolean): Delivery {
    const { page } = this.tracking;
    delete page.referrer;
    const { order, product, topic } = (!conversation && this.about) || {};
    if (product && product !== page.product) {
      page.product = product;
      delete page.inStock;
    }
    if (!conversation) this.askAbout(undefined);
    return this.client.say({
      text,
      page,
      order,
      topic,
      conversation,
      new: (!conversation && fresh) || undefined,
    });
  }

  read(conversation: string, seq: number): void {
    if (seq <= this.#read(conversation)) return;
    this.kept.set(`read:${conversation}`, String(seq));
    this.client.mark(conversation, { read: seq });
    this.changed();
  }

  /** Ends the visitor's session and forgets it in this browser. */
  forget(): void {
    this.client.forget();
    this.kept.clear();
  }

  /** Whether somebody else than this customer is known in this browser, or about to be. */
  isAnother(customer: string): boolean {
    return (this.kept.get('customer') ?? this.identification.claimed ?? customer) !== customer;
  }

  /** What another tab has read is read here, too. Answers with its undo. */
  agreeWithOtherTabs(): () => void {
    const heard = () => this.changed();
    addEventListener('storage', heard);
    return () => removeEventListener('storage', heard);
  }

  changed(): void {
    if (this.#changing) return;
    this.#changing = true;
    queueMicrotask(() => {
      this.#changing = false;
      this.emit('changed', undefined);
    });
  }

  #read(id: string | undefined): number {
    return Number((id && this.kept.get(`read:${id}`)) ?? 0);
  }

  #listen(): void {
    const { client } = this;
    for (const event of ['state', 'log', 'outbox', 'read'] as const) client.on(event, () => this.changed());
    client.on('typing', ({ conversation, from, on }) => {
      if (from.kind !== 'agent') return;
      if (on) this.typing.set(conversation, from.name ?? '');
      else this.typing.delete(conversation);
      this.changed();
    });
    client.on('frame', frame => {
      if (frame.type === 'welcome' && 'visitor' in frame && frame.visitor.verified) {
        this.kept.set('customer', this.identification.claimed ?? this.kept.get('customer'));
      }
      if (frame.type === 'queue') this.queue.set(frame.conversation, frame);
      if (frame.type === 'suggested' && !frame.ref) this.suggested = frame.faq;
      if (frame.type === 'entry' && frame.kind === 'assigned') {
        this.queue.delete(frame.conversation);
        this.suggested = [];
      }
      if (['queue', 'suggested', 'welcome'].includes(frame.type)) this.changed();
    });
    client.on('forgotten', () => {
      this.identification.forget();
      this.tracking.forget();
      this.tab.clear();
      this.queue.clear();
      this.typing.clear();
      this.suggested = [];
      this.changed();
    });
    client.on('state', ({ is }) => {
      if (is === 'waiting') void this.identification.refresh(Date.now()).catch(() => {});
    });
  }
}

/** The socket is beside the folder that the loader came from. */
function socketUrl({ site, server }: BootOptions, source: string): string {
  const url = server ? new URL('ws/visitor', server.replace(/\/*$/, '/')) : new URL('../ws/visitor', source);
  url.protocol = url.protocol.replace('http', 'ws');
  url.searchParams.set('site', site);
  return url.href;
}
