import type {
  ConversationSummary,
  Faq,
  Identity,
  Page,
  Rate,
  ServerFrame,
  ShopEvent,
  VisitorHello,
  VisitorSay,
  VisitorWelcome,
} from '../protocol';
import { Client, type ClientOptions } from './client';
import type { ResumePoint } from './frames';
import { notConnected, Refused } from './refused';
import type { Delivery } from './sender';
import type { ConnectionState } from './state';

export interface VisitorOptions extends ClientOptions {
  /** The site's public key. */
  site: string;
  /** Where the visitor's token stays between visits. */
  token: { get(): string | undefined; set(token: string | undefined): void };
  locale?: () => string | undefined;
  page?: () => Page | undefined;
  /** Asked at every `hello`, so that a proof may be fresh. */
  identity?: () => Identity | undefined;
}

export type Words = Omit<VisitorSay, 'type' | 'ref'>;

interface Question {
  answered(faq: Faq[]): void;
  refused(problem: Refused): void;
}

/** The visitor's side of the protocol. */
export class VisitorClient extends Client {
  readonly #options: VisitorOptions;
  readonly #questions = new Map<string, Question>();
  #welcome: VisitorWelcome | undefined;

  constructor(options: VisitorOptions) {
    super(options);
    this.#options = options;
    this.on('state', state => {
      if (state.is !== 'live') this.#giveUpQuestions();
    });
  }

  /** The last one; absent before the first connection. */
  get welcome(): VisitorWelcome | undefined {
    return this.#welcome;
  }

  say(words: Words): Delivery {
    return this.deliver({ type: 'say', ref: this.env.newRef(), ...words }, true);
  }

  rate(rating: Omit<Rate, 'type' | 'ref'>): Delivery {
    return this.deliver({ type: 'rate', ref: this.env.newRef(), ...rating }, true);
  }

  end(conversation: string): Delivery {
    return this.deliver({ type: 'end', ref: this.env.newRef(), conversation }, true);
  }

  reopen(conversation: string): Delivery {
    return this.deliver({ type: 'reopen', ref: this.env.newRef(), conversation }, true);
  }

  contact(contact: { email?: string; phone?: string; name?: string }): Delivery {
    return this.deliver({ type: 'contact', ref: this.env.newRef(), ...contact }, true);
  }

  consent(tracking: boolean): Delivery {
    return this.deliver({ type: 'consent', ref: this.env.newRef(), tracking }, true);
  }

  /** It is on the screen. */
  opened(article: string): Delivery {
    return this.deliver({ type: 'opened', ref: this.env.newRef(), article }, false);
  }

  helpful(article: string, yes: boolean): Delivery {
    return this.deliver({ type: 'helpful', ref: this.env.newRef(), article, yes }, false);
  }

  track(events: ShopEvent[]): Delivery {
    return this.deliver({ type: 'track', ref: this.env.newRef(), events }, true);
  }

  identify(identity: Identity): Delivery {
    return this.deliver({ type: 'identify', ref: this.env.newRef(), identity }, false);
  }

  /** Answers at once; without words what fits the page and the moment. Not connected: rejected, nothing waits. */
  ask(text?: string): Promise<Faq[]> {
    return this.#ask(text === undefined ? {} : { text });
  }

  /** One article, when there is a connection; undefined when there is none that this visitor may read. */
  async article(id: string): Promise<Faq | undefined> {
    await this.#live();
    return (await this.#ask({ article: id }))[0];
  }

  /** Ends the session: the next `start` is another visitor's. */
  forget(): void {
    this.forgetAll();
  }

  protected override hello(resume: ResumePoint[]): VisitorHello {
    const { site, token, locale, page, identity } = this.#options;
    return {
      type: 'hello',
      version: 1,
      site,
      token: token.get(),
      locale: locale?.(),
      page: page?.(),
      identity: identity?.(),
      ...(resume.length > 0 && { resume }),
    };
  }

  protected override received(frame: ServerFrame): void {
    if (frame.type === 'welcome' && 'visitor' in frame) this.#welcomed(frame);
    if (frame.type === 'suggested') this.#settle(frame.ref, question => question.answered(frame.faq));
    if (frame.type === 'refused') this.#settle(frame.ref, question => question.refused(new Refused(frame)));
  }

  protected override forgotten(): void {
    this.#options.token.set(undefined);
    this.#welcome = undefined;
    super.forgotten();
  }

  /** The last welcome, with the logs of now; one that began since then is open as far as its entries do not say otherwise. */
  protected override welcomeNow(): VisitorWelcome | undefined {
    const welcome = this.#welcome;
    if (!welcome) return undefined;
    const listed = new Map(welcome.conversations.map(conversation => [conversation.id, conversation]));
    for (const { conversation: id, epoch, top } of this.logs.all()) {
      const begun = { id, kind: 'chat', status: 'open', read: 0 } as const;
      if (epoch !== undefined) listed.set(id, { ...begun, ...listed.get(id), epoch, top });
    }
    return { ...welcome, conversations: [...listed.values()] };
  }

  protected override mayReturnUnsigned(): boolean {
    this.#options.token.set(undefined);
    return true;
  }

  #welcomed(frame: VisitorWelcome): void {
    const another = this.#welcome !== undefined && this.#welcome.visitor.id !== frame.visitor.id;
    this.#welcome = frame;
    this.#options.token.set(frame.visitor.token);
    const listed = new Set(frame.conversations.map(conversation => conversation.id));
    if (another) for (const log of this.logs.all()) if (!listed.has(log.conversation)) this.logs.drop(log.conversation);
    this.#prove(frame);
    for (const conversation of frame.conversations) {
      if (wanted(conversation) || this.logs.get(conversation.id)) {
        this.logs.open(conversation.id, conversation.epoch, conversation.top);
      }
    }
  }

  /** The `hello` was another tab's: it did not say who this tab's page knows the visitor to be. */
  #prove({ visitor, why }: VisitorWelcome): void {
    const identity = this.#options.identity?.();
    if (identity && !this.sends && !visitor.verified && why === undefined) this.identify(identity);
  }

  #ask(question: { text?: string; article?: string }): Promise<Faq[]> {
    const ref = this.env.newRef();
    if (!this.tell({ type: 'ask', ref, ...question })) return Promise.reject(notConnected());
    return new Promise((answered, refused) => this.#questions.set(ref, { answered, refused }));
  }

  /** Rejected when the session ends, or the server wants no more of this client. */
  #live(): Promise<void> {
    return new Promise((resolve, reject) => {
      const gaveUp = () => reject(notConnected());
      const settle = (how: () => void) => {
        for (const each of undo) each();
        how();
      };
      const look = (state: ConnectionState) => {
        if (state.is === 'live') settle(resolve);
        if (state.is === 'stopped' && state.why !== 'asked') settle(gaveUp);
      };
      const undo = [this.on('state', look), this.on('forgotten', () => settle(gaveUp))];
      look(this.state);
    });
  }

  #settle(ref: string | undefined, settle: (question: Question) => void): void {
    const question = ref === undefined ? undefined : this.#questions.get(ref);
    if (!question) return;
    this.#questions.delete(ref as string);
    settle(question);
  }

  #giveUpQuestions(): void {
    for (const ref of [...this.#questions.keys()]) this.#settle(ref, question => question.refused(notConnected()));
  }
}

/** What the visitor may want to see at once; the others are pulled when they are looked at. */
function wanted(conversation: ConversationSummary): boolean {
  return conversation.status === 'open' || conversation.top > conversation.read;
}
