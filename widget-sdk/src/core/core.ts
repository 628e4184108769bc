import type { BootOptions, IdentifyOptions, PageHint, Theme, WidgetState } from '../api';
import type { Host, Core as Runs } from '../loader/host';
import { type Words, wordsFor } from '../words';
import { wanted } from '../words/wanted';
import { type EmitApi, tellRefusal, tellThePage } from './apiEvents';
import { warnBeforeLoss } from './leaving';
import { takeMomentLink } from './momentLink';
import { observePage } from './observePage';
import type { Panel } from './panel';
import { parts } from './parts';
import { Reading } from './reading';
import { Session } from './session';

type Event = [name: string, data?: object];
type Command = (...args: never[]) => unknown;
/** Runs the commands of `window.momentdesk`; holds the session and, once it is opened, the panel. */
export class Core implements Runs {
  readonly host: Host;
  readonly session: Session;
  words: Words;
  theme: Theme;
  #opened = false;
  #shown: Panel | undefined;
  #unread = 0;
  #undo: (() => void)[] = [];
  readonly #reading: Reading;
  readonly emit: EmitApi;
  readonly parts = parts;

  constructor(host: Host, words: Words) {
    this.host = host;
    this.words = words;
    this.emit = (event, detail) => host.emit(event, detail);
    this.theme = host.options.theme ?? 'auto';
    this.session = new Session(host.options, host.source, () => this.locale);
    this.#reading = new Reading(this.session.client, () => this.#open(), this.emit);
  }

  get locale(): string {
    return wanted(this.host.options)[0] ?? 'en';
  }

  get dir(): 'ltr' | 'rtl' {
    return this.host.options.dir ?? this.words.dir;
  }

  get opened(): boolean {
    return this.#opened;
  }

  get state(): WidgetState {
    const { client, unread } = this.session;
    return {
      connection: client.state.is,
      open: this.#opened,
      unread,
      verified: client.welcome?.visitor.verified ?? false,
      visitorRef: client.welcome?.visitor.id,
      conversation: this.#shown?.conversation(),
    };
  }

  start(): void {
    const { session, host } = this;
    tellThePage(session.client, session.tab, this.emit);
    session.on('changed', () => this.#changed());
    session.client.on('forgotten', () => this.#drop());
    session.client.on('frame', frame => {
      if (frame.type !== 'welcome') return;
      host.ready(this.state);
      this.emit('ready', this.state);
    });
    this.#label();
    if (host.options.consent !== undefined) this.#consent(host.options.consent);
    const asked = takeMomentLink();
    if (asked) session.askAbout(asked.about);
    this.#undo = [
      ...observePage(host.options, session.tracking),
      session.agreeWithOtherTabs(),
      warnBeforeLoss(session.client),
    ];
    session.client.start();
    if (asked?.article) void this.#reading.show(asked.article);
    else if (asked) void this.open();
    else if (session.tab.get('open') === 'yes') void this.open(true);
  }

  run(command: string, args: unknown[]): unknown {
    const commands = this.#commands as Record<string, Command>;
    if (Object.hasOwn(commands, command)) return (commands[command] as Command)(...(args as never[]));
    const message = `There is no command ${JSON.stringify(command)}`;
    this.emit('error', { code: 'invalid', field: 'command', message });
    return undefined;
  }

  /** `again`: it was open on the page before, so the visitor's focus stays where it is. */
  async open(again = false): Promise<void> {
    await this.#open(again);
  }

  close(): void {
    if (!this.#opened) return;
    this.#mark(false);
    this.#shown?.hide();
    this.emit('closed', undefined);
    this.#changed();
  }

  readonly #commands = {
    boot: (options: BootOptions) => this.#boot(options),
    open: () => this.open(),
    close: () => this.close(),
    toggle: () => (this.#opened ? this.close() : this.open()),
    show: () => this.#hide(false),
    hide: () => this.#hide(true),
    newConversation: async (text?: string) => {
      (await this.#open())?.begin(text);
    },
    showArticle: (id?: string) => this.#reading.show(id),
    identify: (identity: IdentifyOptions) => void this.#identify(identity),
    page: (hint?: PageHint) => this.session.tracking.see(hint),
    track: (...event: Event) => this.session.tracking.event(...event),
    event: (...event: Event) => this.session.tracking.event(...event),
    cart: (data: object) => this.session.tracking.event('view_cart', data),
    order: (data: object) => this.session.tracking.event('purchase', data),
    consent: (tracking: boolean) => this.#consent(tracking),
    setLocale: (locale: string) => this.#setLocale(locale),
    setTheme: (theme: Theme) => this.#setTheme(theme),
    state: () => this.state,
    visitorRef: () => this.state.visitorRef,
    shutdown: () => this.#shutdown(),
    destroy: () => {
      this.#shutdown();
      for (const undo of this.#undo.splice(0)) undo();
      this.host.remove();
    },
  } satisfies Record<string, Command>;

  /** The panel, while it is to be seen; undefined when it was closed meanwhile, or cannot be fetched. */
  async #open(again = false): Promise<Panel | undefined> {
    const begins = !this.#opened;
    if (begins) this.#mark(true);
    try {
      const { mount } = await parts.panel();
      if (!this.#opened) return undefined;
      this.#shown ??= mount(this);
    } catch (problem) {
      this.#mark(false);
      tellRefusal(this.emit, problem, 'unavailable');
      return undefined;
    }
    if (begins) {
      this.#shown.show(!again);
      this.emit('opened', undefined);
      this.#changed();
    }
    return this.#shown;
  }

  #mark(opened: boolean): void {
    this.#opened = opened;
    this.host.button.ariaExpanded = String(opened);
    this.session.tab.set('open', opened ? 'yes' : undefined);
  }

  /** The loader's own attributes come first; what the page says later is added, and starts a session that was shut down. */
  #boot({ consent, locale, theme, dir }: BootOptions): void {
    if (dir) this.host.options.dir = dir;
    if (theme) this.#setTheme(theme);
    if (locale && locale !== this.host.options.locale) void this.#setLocale(locale);
    if (consent !== undefined) this.#consent(consent);
    this.session.client.start();
  }

  async #identify(asked: IdentifyOptions): Promise<void> {
    if (this.session.isAnother(asked.id)) this.#changeHands();
    try {
      const identity = await this.session.identification.set(asked, Date.now());
      // before that, `hello` carries it
      const greeted = ['greeting', 'live'].includes(this.session.client.state.is);
      if (greeted && this.session.identification.holds(identity)) {
        await this.session.client.identify(identity).settled;
      }
    } catch (problem) {
      tellRefusal(this.emit, problem, 'invalid', 'proof');
    }
  }

  /** Another person is at this browser: nothing of the one before stays, and what they did goes nowhere under the new name. */
  #changeHands(): void {
    this.#shutdown();
    this.#boot(this.host.options);
    this.session.tracking.arrive();
  }

  #consent(tracking: boolean): void {
    if (this.session.tracking.consent !== tracking) void this.session.client.consent(tracking);
    this.session.tracking.allow(tracking);
  }

  async #setLocale(locale: string): Promise<void> {
    this.host.options.locale = locale;
    this.words = await wordsFor(...wanted(this.host.options));
    this.#label();
    this.session.changed();
  }

  #setTheme(theme: Theme): void {
    this.theme = theme;
    this.host.button.dataset.theme = theme;
    this.session.changed();
  }

  #shutdown(): void {
    this.session.forget();
    this.#changed();
  }

  /** Here or in another tab the session has ended: the panel holds what was read and written in it. */
  #drop(): void {
    this.#reading.forget();
    this.close();
    this.#shown?.remove();
    this.#shown = undefined;
  }

  #hide(hidden: boolean): void {
    this.host.button.hidden = hidden;
    if (hidden) this.close();
  }

  #label(): void {
    const { button } = this.host;
    const count = this.#unread;
    button.ariaLabel = count > 0 ? this.words('launcher.unread', { count }) : this.words('launcher.open');
    button.dir = this.dir;
    button.lang = this.words.locale;
  }

  #changed(): void {
    const { unread } = this.session;
    if (unread === this.#unread) return;
    this.#unread = unread;
    this.host.badge.textContent = unread > 0 ? new Intl.NumberFormat(this.words.locale).format(unread) : '';
    this.#label();
    this.emit('unread', { count: unread });
  }
}
