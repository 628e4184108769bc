import { chime, notify } from '../signals/alerts.ts';
import { Stored } from '../signals/stored.ts';
import { type Act, type DeskLink, type LinkState, Refusal, type Saying } from './link.ts';
import type { Entry, Pending, Presence, Talk } from './model.ts';
import { type DeskState, type Frame, nothing, type Offer, readTo, received } from './received.ts';
import { customerName, isMine, newTalk, withEntries } from './talk.ts';

type Wanted = { status: Presence; capacity: number };
export type Notice = { id: number; tone: 'good' | 'bad' | 'info'; text: string };
export type DeskView = DeskState & { link: LinkState; pending: Pending[]; notices: Notice[]; selected?: string };

/** Everything that happens live at one agent's desk: what arrives changes the view, what the agent does goes out. */
export class Desk {
  readonly #link: DeskLink;
  readonly #listeners = new Set<() => void>();
  readonly #followed = new Set<string>();
  readonly #wanted: Stored<Wanted | undefined>;
  #view: DeskView = { ...nothing, link: { is: 'connecting', again: false }, pending: [], notices: [] };
  #notices = 0;
  #unwatch: () => void = () => {};
  /** The conversations that were this agent's when the connection began: nothing new to ring for. */
  #known = new Set<string>();
  /** Chosen by the router when a notification is clicked. */
  goTo: (conversation: string) => void = () => {};

  constructor(link: DeskLink, agent: string) {
    this.#link = link;
    this.#wanted = new Stored<Wanted | undefined>(`md.presence.${agent}`, undefined);
  }

  get view(): DeskView {
    return this.#view;
  }

  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    this.#unwatch = this.#wanted.watch(() => this.#chosenElsewhere());
    this.#link.start({
      state: link => this.#linked(link),
      frame: frame => this.#received(frame),
      entries: (conversation, entries, again) => this.#entries(conversation, entries, again),
      outbox: pending => this.#set({ pending }),
    });
  }

  stop(): void {
    this.#unwatch();
    this.#link.stop();
  }

  retry(): void {
    this.#link.retry();
  }

  say = (saying: Saying): void => this.#link.say(saying);

  sayAgain = (ref: string): void => this.#link.again(ref);
  discard = (ref: string): void => this.#link.discard(ref);

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

  async answer(offer: Offer, name: 'accept' | 'decline'): Promise<void> {
    const { conversation } = offer;
    if (await this.act({ name, conversation })) this.#received({ type: 'withdrawn', conversation, why: 'taken' });
    if (name === 'accept') this.goTo(conversation);
  }

  /** Kept, and said again whenever a connection begins with another: a lease may have ended in between. */
  async presence(status: Presence, capacity?: number): Promise<void> {
    const me = this.#view.me;
    if (!me) return;
    this.#set({ me: { ...me, status, capacity: capacity ?? me.capacity } });
    this.#wanted.set({ status, capacity: capacity ?? me.capacity });
    try {
      await this.#link.presence(status, capacity);
    } catch (problem) {
      this.#set({ me });
      this.#refused(problem);
    }
  }

  /** Before logging out: nothing more is to come. */
  async leave(): Promise<void> {
    this.#wanted.set(undefined);
    if (this.#view.link.is === 'live') await this.#link.presence('offline').catch(() => {});
    this.#link.stop();
  }

  typing = (conversation: string, on: boolean): void => this.#link.typing(conversation, on);

  /** Looks at a conversation: its own, or by following it, which the server allows or not. */
  select(conversation: string | undefined): void {
    const before = this.#view.selected;
    if (before === conversation) return;
    if (before && this.#followed.delete(before)) {
      const talk = this.#view.talks[before];
      if (talk && !isMine(talk)) {
        void this.#link.act({ name: 'unfollow', conversation: before }).catch(() => {});
        this.#link.close(before);
        const { [before]: _, ...talks } = this.#view.talks;
        this.#set({ talks });
      }
    }
    this.#set({ selected: conversation });
    if (conversation) this.#look(conversation);
  }

  read(conversation: string): void {
    const talk = this.#view.talks[conversation];
    if (!talk || talk.top <= talk.read) return;
    const seq = talk.entries.at(-1)?.seq ?? 0;
    if (seq <= talk.read) return;
    this.#set({ talks: { ...this.#view.talks, [conversation]: readTo(talk, seq) } });
    if (isMine(talk)) this.#link.read(conversation, seq);
  }

  /** What is known of a conversation from elsewhere (a list, a search) before its own frames arrive. */
  know(id: string, parts: Partial<Talk>): void {
    const talk = this.#view.talks[id] ?? newTalk(id);
    if (isMine(talk)) return;
    const told = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
    const context = { ...talk.context, ...parts.context };
    this.#set({ talks: { ...this.#view.talks, [id]: { ...talk, owner: parts.owner, ...told, context } } });
  }

  /** Said by the server's `done`: whoever only follows it hears of its tags no other way. */
  tagged(id: string, tags: readonly string[]): void {
    const talk = this.#view.talks[id];
    if (talk) this.#set({ talks: { ...this.#view.talks, [id]: { ...talk, tags } } });
  }

  /** Entries that the history told of a conversation whose live log is not held. */
  remember(id: string, entries: readonly Entry[]): void {
    const talk = this.#view.talks[id];
    if (talk && !talk.live) this.#set({ talks: { ...this.#view.talks, [id]: withEntries(talk, entries) } });
  }

  notice(tone: Notice['tone'], text: string): void {
    const id = ++this.#notices;
    this.#set({ notices: [...this.#view.notices.slice(-3), { id, tone, text }] });
    setTimeout(() => this.dismiss(id), tone === 'bad' ? 8000 : 4000);
  }

  dismiss = (id: number): void => this.#set({ notices: this.#view.notices.filter(notice => notice.id !== id) });

  #look(conversation: string): void {
    const talk = this.#view.talks[conversation];
    if (talk && isMine(talk)) return this.#link.open(conversation, talk.epoch, talk.top);
    this.#followed.add(conversation);
    if (this.#view.link.is === 'live') this.#follow(conversation);
  }

  #follow(conversation: string): void {
    const unseen = () => this.#followed.delete(conversation);
    const seen = () => this.#followed.has(conversation) && this.#link.open(conversation);
    this.#link.act({ name: 'follow', conversation }).then(seen, unseen);
  }

  /** What was just given away stays on the screen, and is followed where the agent may still see it. */
  #withdrawn(frame: Frame): void {
    const id = String(frame.conversation);
    this.#known.delete(id);
    if (frame.why === 'not_found') this.#followed.delete(id);
    else if (this.#view.selected === id) this.#look(id);
  }

  #linked(link: LinkState): void {
    this.#set({ link });
    if (link.is === 'live') for (const conversation of this.#followed) this.#follow(conversation);
  }

  #received(frame: Frame): void {
    this.#set(received(this.#view, frame, Date.now()) as DeskView);
    if (frame.type === 'welcome') this.#welcomed(frame);
    if (frame.type === 'assigned') this.#assigned(frame);
    if (frame.type === 'withdrawn') this.#withdrawn(frame);
  }

  #welcomed(frame: Frame): void {
    const held = (frame.conversations ?? []) as { id: string }[];
    this.#known = new Set(held.map(each => each.id));
    const { me } = this.#view;
    const wanted = this.#wanted.value;
    if (me && wanted && (me.status !== wanted.status || me.capacity !== wanted.capacity)) {
      void this.presence(wanted.status, wanted.capacity);
    }
  }

  /** The status holds for all of the agent's tabs. */
  #chosenElsewhere(): void {
    const { me } = this.#view;
    if (me && this.#wanted.value) this.#set({ me: { ...me, ...this.#wanted.value } });
  }

  #refused(problem: unknown): void {
    this.notice('bad', problem instanceof Refusal ? `refused:${problem.code}` : String(problem));
  }

  #assigned(frame: Frame): void {
    const id = String(frame.conversation);
    const known = this.#known.has(id);
    this.#known.add(id);
    this.#followed.delete(id);
    this.#link.open(id, frame.epoch as string | undefined, frame.top as number | undefined);
    const talk = this.#view.talks[id];
    if (known || !talk) return;
    chime();
    notify(customerName(talk) ?? 'Momentdesk', talk.subject ?? '', id, () => this.goTo(id));
  }

  #entries(conversation: string, entries: readonly Entry[], again: boolean): void {
    const talk = this.#view.talks[conversation] ?? newTalk(conversation);
    const base = again || !talk.live ? { ...talk, entries: [], top: 0 } : talk;
    const next = { ...withEntries(base, entries), live: true };
    this.#set({ talks: { ...this.#view.talks, [conversation]: next } });
    const last = entries.findLast(e => this.#concerns(e) && e.seq > talk.read);
    if (!last || again || !talk.live || !isMine(next)) return;
    const looking =
      this.#view.selected === conversation && document.visibilityState === 'visible' && document.hasFocus();
    if (looking) return;
    chime();
    notify(customerName(next) ?? 'Momentdesk', 'text' in last ? (last.text ?? '') : '', conversation, () =>
      this.goTo(conversation),
    );
  }

  /** The customer's words, and what a colleague whispers. */
  #concerns({ kind, from }: Entry): boolean {
    return kind === 'message' ? from.kind === 'visitor' : kind === 'note' && from.id !== this.#view.me?.id;
  }

  #set(change: Partial<DeskView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
