import type { PageHint } from '../api';
import type { Page, ShopEvent } from '../protocol';
import type { Drawer } from './storage';

const together = 300;
const most = 50;
const patience = 600;

/**
 * What the visitor does on the shop's pages (TRK): gathered, sent in batches, and only with consent (TRK2). What the server has not
 * acknowledged when the page is left is sent by the tab's next page: an event `id` counts once.
 */
export class Tracking {
  #consent: boolean | undefined;
  #waiting: ShopEvent[] = [];
  /** Sent and not acknowledged yet. */
  #unsure: ShopEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hint: PageHint = {};
  #seen = '';
  readonly #send: (events: ShopEvent[]) => Promise<unknown>;
  readonly #newId: () => string;
  readonly #tab: Drawer;

  /** @param send settles when the server has said `done` or a final no */
  constructor(send: (events: ShopEvent[]) => Promise<unknown>, newId: () => string, tab: Drawer) {
    this.#send = send;
    this.#newId = newId;
    this.#tab = tab;
  }

  get consent(): boolean | undefined {
    return this.#consent;
  }

  /** What was seen before consent is told with it, and forgotten without it. */
  allow(consent: boolean): void {
    if (consent && !this.#consent) this.#waiting = [...this.#left(), ...this.#waiting].slice(-most);
    this.#consent = consent;
    if (consent) this.#soon();
    else this.#waiting = [];
    this.#keep();
  }

  /** The page the visitor is on. Hints of the shop belong to the address they were given on. */
  get page(): Page {
    const here = this.#seen === location.href ? this.#hint : {};
    const referrer = document.referrer.slice(0, 2048);
    return {
      url: (here.url ?? location.href).slice(0, 2048),
      title: (here.title ?? document.title).slice(0, 500),
      ...(here.type && { type: here.type }),
      ...(here.product && { product: here.product }),
      ...(referrer && { referrer }),
    };
  }

  /** The shop may say more about this page in a moment; when it does not, the address has to do. */
  arrive(): void {
    setTimeout(() => {
      if (this.#seen !== location.href) this.see();
    }, patience);
  }

  see(hint: PageHint = {}): void {
    const guessed = this.#seen === location.href && Object.keys(this.#hint).length === 0;
    this.#hint = hint;
    this.#seen = location.href;
    // what was only guessed of the same page, and is still here, gives way
    if (guessed)
      this.#waiting = this.#waiting.filter(({ name, page }) => name !== 'page_view' || page?.url !== this.#seen);
    this.event('page_view');
  }

  event(name: string, data?: object): void {
    if (this.#consent === false) return;
    const event: ShopEvent = { id: this.#newId(), at: new Date().toISOString(), name, page: this.page };
    this.#waiting = [...this.#waiting, data === undefined ? event : { ...event, data: copyOf(data) }].slice(-most);
    this.#keep();
    this.#soon();
  }

  forget(): void {
    this.#consent = undefined;
    this.#waiting = [];
    this.#unsure = [];
    this.#seen = '';
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#consent || this.#waiting.length === 0) return;
    const events = this.#waiting;
    this.#waiting = [];
    this.#unsure = [...this.#unsure, ...events];
    const settled = () => {
      this.#unsure = this.#unsure.filter(event => !events.includes(event));
      this.#keep();
    };
    this.#send(events).then(settled, settled);
  }

  /** Without consent nothing is kept either. */
  #keep(): void {
    const events = this.#consent ? [...this.#unsure, ...this.#waiting] : [];
    this.#tab.set('events', events.length > 0 ? JSON.stringify(events) : undefined);
  }

  #left(): ShopEvent[] {
    try {
      return JSON.parse(this.#tab.get('events') ?? '[]');
    } catch {
      return [];
    }
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.flush(), together);
  }
}

/** As it is now, and as it can be sent: what the shop passes may change later, or hold what has no words. */
function copyOf(data: object): Record<string, unknown> | undefined {
  try {
    return JSON.parse(JSON.stringify(data));
  } catch {
    return undefined;
  }
}
