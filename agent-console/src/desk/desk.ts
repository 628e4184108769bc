import type { DeskView as Held } from '@momentdesk/widget/connection';
import { drafts } from '../signals/drafts.ts';
import { type Bell, bell, concerns } from './bell.ts';
import { ChosenStatus } from './chosen.ts';
import { Following } from './following.ts';
import { type Act, type DeskLink, type LinkState, Refusal, type Saying } from './link.ts';
import type { Entry, Pending, Presence, Talk } from './model.ts';
import { Notices, type Said, type Tone } from './notices.ts';
import { type Offer, offersOf } from './offers.ts';
import { type Frame, lost, readTo, received } from './received.ts';
import { isMine, newTalk, withEntries, withStanding } from './talk.ts';
import { type DeskView, emptyView } from './view.ts';

/** Everything that happens live at one agent's desk: what arrives changes the view, what the agent does goes out. */
export class Desk {
  readonly #link: DeskLink;
  readonly #listeners = new Set<() => void>();
  readonly #following: Following;
  readonly #chosen: ChosenStatus;
  readonly #notices = new Notices(notices => this.#set({ notices }));
  readonly #bell: Bell = bell(id => this.goTo(id));
  #view = emptyView;
  #answered: Offer[] = [];
  #unwatch: () => void = () => {};
  /** The conversations that were this agent's when the connection began: nothing new to ring for. */
  #known = new Set<string>();
  /** Chosen by the router when a notification is clicked. */
  goTo: (conversation: string) => void = () => {};

  constructor(link: DeskLink, agent: string) {
    this.#link = link;
    this.#following = new Following(link);
    this.#chosen = new ChosenStatus(agent);
  }

  get view(): DeskView {
    return this.#view;
  }

  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    this.#unwatch = this.#chosen.watch(chosen => this.#view.me && this.#set({ me: { ...this.#view.me, ...chosen } }));
    this.#link.start({
      state: link => this.#linked(link),
      frame: frame => this.#received(frame),
      entries: (conversation, entries) => this.#entries(conversation, entries),
      reset: (conversation, top) => this.#reset(conversation, top),
      desk: held => this.#holds(held),
      outbox: (pending, lasts) => this.#unsent(pending, lasts),
    });
  }

  stop(): void {
    this.#unwatch();
    this.#link.stop();
  }

  retry = (): void => this.#link.retry();
  say = (saying: Saying): void => this.#link.say(saying);
  sayAgain = (ref: string): void => this.#link.again(ref);
  discard = (ref: string): void => this.#link.discard(ref);
  typing = (conversation: string, on: boolean): void => this.#link.typing(conversation, on);
  notice = (tone: Tone, text: Said): void => this.#notices.say(tone, text);
  dismiss = (id: number): void => this.#notices.dismiss(id);

  /** `true` when the server did it; a refusal becomes a notice. */
  async act(act: Act, done?: string): Promise<boolean> {
    try {
      await this.#link.act(act);
      if (done) this.notice('good', done);
      return true;
    } catch (problem) {
      this.#refused(problem);
      return false;
    }
  }

  /** An answered offer goes at once; the conversation itself comes by `assigned`. */
  async answer(offer: Offer, name: 'accept' | 'decline'): Promise<void> {
    this.#answered.push(offer);
    this.#set({ offers: this.#view.offers.filter(each => each !== offer) });
    const { conversation, gen } = offer;
    if ((await this.act({ name, conversation, gen })) && name === 'accept') this.goTo(conversation);
  }

  async presence(status: Presence, capacity?: number): Promise<void> {
    const me = this.#view.me;
    if (!me) return;
    const chosen = { status, capacity: capacity ?? me.capacity };
    this.#set({ me: { ...me, ...chosen } });
    this.#chosen.set(chosen);
    try {
      await this.#link.presence(status, capacity);
    } catch (problem) {
      this.#set({ me });
      this.#refused(problem);
    }
  }

  /** Before logging out: nothing more is to come. */
  async leave(): Promise<void> {
    this.#chosen.set(undefined);
    if (this.#view.link.is === 'live') await this.#link.presence('offline').catch(() => {});
    this.#link.stop();
  }

  /** Looks at a conversation: its own, or by following it, which the server allows or not. */
  select(conversation: string | undefined): void {
    const before = this.#view.selected;
    if (before === conversation) return;
    const talk = before === undefined ? undefined : this.#view.talks[before];
    if (before && this.#following.forget(before) && talk && !isMine(talk)) {
      this.#following.end(before);
      const { [before]: _, ...talks } = this.#view.talks;
      this.#set({ talks });
    }
    this.#set({ selected: conversation });
    if (conversation) this.#look(conversation);
  }

  read(conversation: string): void {
    const talk = this.#view.talks[conversation];
    const seq = talk?.entries.at(-1)?.seq ?? 0;
    if (!talk || seq <= talk.read) return;
    this.#put(readTo(talk, seq));
    if (isMine(talk)) this.#link.read(conversation, seq);
  }

  /** What is known of a conversation from elsewhere (a list, a search) before its own frames arrive. */
  know(id: string, parts: Partial<Talk>): void {
    const talk = this.#view.talks[id] ?? newTalk(id);
    if (!isMine(talk)) this.#put(withStanding(talk, parts));
  }

  /** Said by the server's `done`: whoever only follows it hears of its tags no other way. */
  tagged(id: string, tags: readonly string[]): void {
    const talk = this.#view.talks[id];
    if (talk) this.#put({ ...talk, tags });
  }

  /** Entries that the history told of a conversation whose live log is not held. */
  remember(id: string, entries: readonly Entry[]): void {
    const talk = this.#view.talks[id];
    if (talk && !talk.live) this.#put(withEntries(talk, entries));
  }

  #look(conversation: string): void {
    const talk = this.#view.talks[conversation];
    if (talk && isMine(talk)) return this.#link.open(conversation, talk.epoch, talk.top);
    this.#following.begin(conversation, this.#view.link.is === 'live');
  }

  #linked(link: LinkState): void {
    this.#set({ link });
    if (link.is === 'live') this.#following.again();
  }

  #received(frame: Frame): void {
    this.#set(received(this.#view, frame, Date.now()));
    if (frame.type === 'welcome') this.#welcomed(frame);
    if (frame.type === 'assigned') this.#assigned(frame);
    if (frame.type === 'withdrawn') this.#withdrawn(frame);
  }

  #welcomed(frame: Frame): void {
    this.#known = new Set(((frame.conversations ?? []) as { id: string }[]).map(each => each.id));
    const chosen = this.#chosen.missing(this.#view.me);
    if (chosen) void this.presence(chosen.status, chosen.capacity);
  }

  /** What went to others while the connection was down is told by nothing but its absence. */
  #holds(held: Held): void {
    const { talks, offers: before } = this.#view;
    const gone = Object.values(talks).filter(talk => isMine(talk) && !held.owned.has(talk.id));
    const offers = offersOf(held, before, this.#answered, Date.now());
    this.#answered = this.#answered.filter(each => held.offered.get(each.conversation)?.gen === each.gen);
    const left = Object.fromEntries(gone.map(talk => [talk.id, lost(talk)]));
    this.#set({ queues: held.queues, offers, talks: gone.length > 0 ? { ...talks, ...left } : talks });
    for (const offer of offers) if (!before.includes(offer)) this.#bell.offered(offer);
    if (this.#view.link.is === 'live') return;
    if (gone.length > 0) this.notice('info', { word: 'link.gone', values: { n: gone.length } });
    for (const { id } of gone) if (this.#view.selected === id) this.#look(id);
  }

  /** Words for a conversation that is not the agent's any more are a draft again; nothing typed is thrown away. */
  #unsent(pending: Pending[], lasts: boolean): void {
    this.#set({ pending, lasts });
    for (const { ref, conversation, text, note, failed } of pending) {
      if (failed !== 'stale_gen' || note) continue;
      drafts.giveBack(conversation, text);
      this.#link.discard(ref);
      this.notice('bad', { word: 'talk.kept' });
    }
  }

  /** What was just given away stays on the screen, and is followed where the agent may still see it. */
  #withdrawn(frame: Frame): void {
    const id = String(frame.conversation);
    this.#known.delete(id);
    if (frame.why === 'not_found') this.#following.forget(id);
    else if (this.#view.selected === id) this.#look(id);
  }

  #refused(problem: unknown): void {
    this.notice('bad', problem instanceof Refusal ? `refused:${problem.code}` : String(problem));
  }

  #assigned(frame: Frame): void {
    const id = String(frame.conversation);
    const known = this.#known.has(id);
    this.#known.add(id);
    this.#following.forget(id);
    this.#link.open(id, frame.epoch as string | undefined, frame.top as number | undefined);
    const talk = this.#view.talks[id];
    if (!known && talk) this.#bell.assigned(talk);
  }

  #entries(conversation: string, entries: readonly Entry[]): void {
    const talk = this.#view.talks[conversation] ?? newTalk(conversation);
    const next = { ...withEntries(talk.live ? talk : { ...talk, entries: [], top: 0 }, entries), live: true };
    this.#put(next);
    const { me, selected } = this.#view;
    const last = entries.findLast(each => concerns(each, me?.id) && each.seq > talk.read);
    const looking = selected === conversation && document.visibilityState === 'visible' && document.hasFocus();
    if (last && talk.live && isMine(next) && !looking) this.#bell.said(next, last);
  }

  /** The server has lost some, or begun again: ours is put away, its own comes after this. */
  #reset(conversation: string, top: number): void {
    const talk = this.#view.talks[conversation];
    if (!talk?.live) return;
    this.#put({ ...talk, entries: [], top: 0, read: Math.min(talk.read, top), live: false });
    this.notice('info', { word: 'link.resynced' });
  }

  #put(talk: Talk): void {
    this.#set({ talks: { ...this.#view.talks, [talk.id]: talk } });
  }

  #set(change: Partial<DeskView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
