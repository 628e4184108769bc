import type { BootOptions, WidgetState } from '../api';
import labels from '../words/launcher.json';
import { wanted } from '../words/wanted';
import type { Core, Host } from './host';
import { type Place, place, shield } from './launcher';

/** The built file of the core, beside the loader; put in by the build. */
declare const __CORE__: string;

export type Call = [command: string, ...args: unknown[]];
type Listener = (detail: unknown) => void;

const loading: WidgetState = {
  connection: 'loading',
  open: false,
  unread: 0,
  verified: false,
  visitorRef: undefined,
  conversation: undefined,
};

/** These do not wait for a quiet moment. */
const urgent = ['open', 'toggle', 'newConversation', 'showArticle'];

/** Shows the launcher, keeps calls until the core is there, and fetches it when it is time. */
export class Loader {
  readonly #source: string;
  readonly #gone: () => void;
  #isGone = false;
  readonly #waiting: Call[] = [];
  readonly #listeners: [string, Listener][] = [];
  readonly #ready: Promise<WidgetState>;
  #isReady: (state: WidgetState) => void = () => {};
  #options: BootOptions | undefined;
  #place: Place | undefined;
  #core: Core | undefined;
  #fetching: Promise<unknown> | undefined;

  constructor(source: string, gone: () => void) {
    this.#source = source;
    this.#gone = gone;
    this.#ready = new Promise(resolve => {
      this.#isReady = resolve;
    });
  }

  run([command, ...args]: Call): unknown {
    switch (command) {
      case 'on':
        return this.#on(args[0] as string, args[1] as Listener);
      case 'ready':
        return this.#ready;
      default:
        if (this.#core) return this.#core.run(command, args);
        return this.#early(command, args);
    }
  }

  boot(options: BootOptions): void {
    if (typeof options?.site !== 'string' || options.site === '') {
      this.#emit('error', { code: 'invalid', field: 'site', message: 'boot needs the public key of the site' });
      return;
    }
    this.#options = options;
    if (document.body) this.#appear(options);
    else document.addEventListener('DOMContentLoaded', () => this.#appear(options), { once: true });
  }

  #early(command: string, args: unknown[]): unknown {
    if (command === 'boot' && !this.#options) return this.boot(args[0] as BootOptions);
    if (command === 'state') return loading;
    if (command === 'destroy') return this.#remove();
    if (this.#place && (command === 'show' || command === 'hide')) this.#place.button.hidden = command === 'hide';
    this.#waiting.push([command, ...args]);
    if (urgent.includes(command)) void this.#fetch();
    return undefined;
  }

  #on(event: string, listener: Listener): () => void {
    const entry: [string, Listener] = [event, listener];
    this.#listeners.push(entry);
    return () => {
      const at = this.#listeners.indexOf(entry);
      if (at >= 0) this.#listeners.splice(at, 1);
    };
  }

  #emit(event: string, detail: unknown): void {
    if (this.#isGone) return;
    for (const [name, listener] of this.#listeners.slice()) {
      try {
        if (name === event) listener(detail);
      } catch (problem) {
        console.error('momentdesk: a listener failed', problem);
      }
    }
    document.dispatchEvent(new CustomEvent(`momentdesk:${event}`, { detail }));
  }

  #appear(options: BootOptions): void {
    if (this.#isGone) return;
    const { theme = 'auto', position = 'end', zIndex = 2147483000, defer = 'idle' } = options;
    const languages = wanted(options).map(each => each.split('-')[0]?.toLowerCase() as keyof typeof labels);
    const language = languages.find(each => each in labels) ?? 'en';
    const here = place(labels[language]);
    const { host, button } = here;
    button.lang = language;
    this.#place = here;
    shield(host, zIndex);
    button.dataset.theme = theme;
    button.dataset.position = position;
    button.addEventListener('click', () => this.run(['toggle']));
    const now = () => void this.#fetch();
    for (const sign of ['pointerenter', 'focus']) button.addEventListener(sign, now, { once: true });
    document.body.append(host);
    // what Segment is told is told once: whoever comes late has not heard it
    if (defer === 'idle')
      (options.capture?.includes('segment') ? setTimeout : (window.requestIdleCallback ?? setTimeout))(now);
    if (defer === 'interaction') {
      for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, now, { once: true, passive: true });
    }
    if (this.#waiting.some(([command]) => urgent.includes(command))) now();
  }

  #fetch(): Promise<unknown> | undefined {
    if (this.#isGone || !this.#place || !this.#options || this.#fetching) return this.#fetching;
    const host: Host = {
      ...this.#place,
      options: this.#options,
      source: this.#source,
      emit: (event, detail) => this.#emit(event, detail),
      ready: state => this.#isReady(state),
      remove: () => this.#remove(),
    };
    this.#fetching = this.#start(host).catch((problem: unknown) => {
      this.#fetching = undefined;
      this.#emit('error', { code: 'unavailable', message: String(problem) });
    });
    return this.#fetching;
  }

  async #start(host: Host): Promise<void> {
    const { start }: { start(host: Host): Promise<Core> } = await import(/* @vite-ignore */ __CORE__);
    if (this.#isGone) return;
    const core = await start(host);
    if (this.#isGone) return void core.run('destroy', []);
    this.#core = core;
    for (const [command, ...args] of this.#waiting.splice(0)) core.run(command, args);
  }

  #remove(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#waiting.length = 0;
    this.#place?.host.remove();
    this.#listeners.length = 0;
    this.#gone();
  }
}
