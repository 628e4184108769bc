import type { PageHint } from '../api';
import type { Page, ShopEvent } from '../protocol';
import { discreet } from './discreet';
import type { Drawer } from './storage';

const together = 300;
const most = 50;
const patience = 600;
const longestUrl = 2_048;
/** An event that is longer cannot be kept by the server, and a frame that is larger is refused (MSG7). */
const longest = 8_000;
const largest = 24_000;
/** After these a page is often left. */
const parting = new Set(['purchase', 'begin_checkout', 'add_payment_info', 'refund']);

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
  /** Adds to what the shop says of a page what else is known of it. */
  described: (hint: PageHint) => PageHint = hint => hint;
  /** Until what reads the page is there. */
  ready: Promise<unknown> = Promise.resolve();

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
    const here = this.described(this.#seen === location.href ? this.#hint : {});
    return {
      url: discreet(here.url ?? location.href, longestUrl),
      title: discreet(here.title ?? document.title, 500),
      type: here.type || undefined,
      product: here.product || undefined,
      referrer: discreet(document.referrer, longestUrl) || undefined,
      // the server refuses a page with anything else
      country: /^[a-z]{2}$/i.exec(here.country ?? '')?.[0],
      inStock: typeof here.inStock === 'boolean' ? here.inStock : undefined,
    };
  }

  /** The shop may say more about this page in a moment; when it does not, the address has to do. */
  arrive(): void {
    setTimeout(async () => {
      await this.ready;
      if (this.#seen !== location.href) this.see();
    }, patience);
  }

  /** More is known of the page: what was said of it and is still here gets better. */
  look(): void {
    const { page } = this;
    this.#waiting = this.#waiting.map(event =>
      event.name === 'page_view' && event.page?.url === page.url ? { ...event, page } : event,
    );
    this.#keep();
  }

  see(hint: PageHint = {}): void {
    const guessed = this.#seen === location.href && Object.keys(this.#hint).length === 0;
    this.#hint = hint;
    this.#seen = location.href;
    // what was only guessed of the same page, and is still here, gives way
    const url = discreet(location.href, longestUrl);
    if (guessed) this.#waiting = this.#waiting.filter(({ name, page }) => name !== 'page_view' || page?.url !== url);
    this.event('page_view');
  }

  event(name: string, data?: object): void {
    if (this.#consent === false) return;
    const event: ShopEvent = { id: this.#newId(), at: new Date().toISOString(), name, page: this.page };
    this.#waiting = [...this.#waiting, withData(event, data)].slice(-most);
    this.#keep();
    if (parting.has(name)) this.flush();
    else this.#soon();
  }

  forget(): void {
    this.#consent = undefined;
    this.#waiting = [];
    this.#unsure = [];
    this.#hint = {};
    this.#seen = '';
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#consent || this.#waiting.length === 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#unsure = [...this.#unsure, ...waiting];
    for (const events of frames(waiting)) {
      const settled = () => {
        this.#unsure = this.#unsure.filter(event => !events.includes(event));
        this.#keep();
      };
      this.#send(events).then(settled, settled);
    }
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

/** As it is now, and as it can be sent: what the shop passes may change later, hold what has no words, or be too much. */
function withData(event: ShopEvent, data: object | undefined): ShopEvent {
  try {
    const whole = data === undefined ? event : { ...event, data: JSON.parse(JSON.stringify(data)) };
    return JSON.stringify(whole).length > longest ? event : whole;
  } catch {
    return event;
  }
}

/** As many together as one frame holds. */
function frames(events: readonly ShopEvent[]): ShopEvent[][] {
  const all: ShopEvent[][] = [];
  let room = 0;
  for (const event of events) {
    const size = new TextEncoder().encode(JSON.stringify(event)).length;
    if (size > room) {
      all.push([]);
      room = largest;
    }
    all.at(-1)?.push(event);
    room -= size;
  }
  return all;
}
