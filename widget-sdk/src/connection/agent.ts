import type { Act, AgentHello, AgentSay, AgentStatus, AgentWelcome, ServerFrame } from '../protocol';
import { Client, type ClientOptions } from './client';
import { type DeskView, deskAfter, emptyDesk } from './desk';
import type { DurableFrame, ResumePoint } from './frames';
import type { Delivery } from './sender';

export interface AgentOptions extends ClientOptions {
  /** A one-time ticket, where the session's cookie does not travel. */
  ticket?: () => string | undefined;
  locale?: () => string | undefined;
}

type Named<A> = A extends { type: 'act' } ? Omit<A, 'type' | 'ref'> : never;
export type ActWords = Named<Act>;
export type AgentWords = Omit<AgentSay, 'type' | 'ref' | 'gen'>;

/** The agent's side of the protocol. Acts and words carry the `gen` of what the agent owns. */
export class AgentClient extends Client {
  readonly #options: AgentOptions;
  #welcome: AgentWelcome | undefined;
  #desk = emptyDesk;

  constructor(options: AgentOptions) {
    super(options);
    this.#options = options;
  }

  /** The last one; absent before the first connection. */
  get welcome(): AgentWelcome | undefined {
    return this.#welcome;
  }

  get desk(): DeskView {
    return this.#desk;
  }

  say(words: AgentWords): Delivery {
    const gen = words.note ? undefined : this.#genOf(words.conversation);
    return this.deliver(
      {
        type: 'say',
        ref: this.env.newRef(),
        ...words,
        ...(gen !== undefined && { gen }),
      },
      true,
    );
  }

  act(words: ActWords): Delivery {
    const gen = words.gen ?? this.#genOf(words.conversation);
    const ref = this.env.newRef();
    return this.deliver({ ...words, type: 'act', ref, ...(gen !== undefined && { gen }) }, false);
  }

  /** Online, away or offline, and how many chats at once. */
  available(status: AgentStatus, capacity?: number): Delivery {
    const ref = this.env.newRef();
    return this.deliver(
      {
        type: 'presence',
        ref,
        status,
        ...(capacity !== undefined && { capacity }),
      },
      false,
    );
  }

  /** See a conversation without owning it, until `unfollow`. */
  follow(conversation: string): Delivery {
    const delivery = this.act({ name: 'follow', conversation });
    delivery.settled.then(
      () => void this.logs.open(conversation),
      () => {},
    );
    return delivery;
  }

  unfollow(conversation: string): Delivery {
    if (!this.#desk.owned.has(conversation)) this.logs.drop(conversation);
    return this.act({ name: 'unfollow', conversation });
  }

  protected override hello(resume: ResumePoint[]): AgentHello {
    const { ticket, locale } = this.#options;
    const hello: AgentHello = {
      type: 'hello',
      version: 1,
      ticket: ticket?.(),
      locale: locale?.(),
    };
    return resume.length > 0 ? { ...hello, resume } : hello;
  }

  protected override received(frame: ServerFrame): void {
    const before = this.#desk;
    this.#desk = deskAfter(before, frame);
    if (frame.type === 'welcome' && 'agent' in frame) {
      this.#welcome = frame;
      for (const { id, epoch, top } of frame.conversations) this.logs.open(id, epoch, top);
    }
    if (frame.type === 'assigned') this.logs.open(frame.conversation, frame.epoch, frame.top);
    if (this.#desk !== before) this.emit('desk', this.#desk);
  }

  protected override mayReturnUnsigned(): boolean {
    return false;
  }

  /** Only the owner may say it again, under today's `gen`. */
  protected override sayAgain(frame: DurableFrame): void {
    if (frame.type !== 'say') return;
    const gen = this.#genOf(frame.conversation);
    if ('note' in frame && frame.note) super.sayAgain(frame);
    else if (gen !== undefined) super.sayAgain({ ...(frame as AgentSay), gen });
  }

  #genOf(conversation: string | undefined): number | undefined {
    if (conversation === undefined) return undefined;
    return (this.#desk.owned.get(conversation) ?? this.#desk.offered.get(conversation))?.gen;
  }
}
