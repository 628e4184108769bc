import type { ConnectionState } from './connection';
import type { Page } from './protocol';

/** What `boot` takes. Only `site` is needed; the loader's `data-…` attributes have the same names. */
export interface BootOptions {
  /** The site's public key, `pk_…`. */
  site: string;
  /** The server, when it is not the one the loader came from. */
  server?: string;
  /** BCP 47; else the page's `lang`, else the browser's. */
  locale?: string;
  dir?: 'ltr' | 'rtl';
  /** Whether pages and events may be told to the shop's desk. Left out: nothing is told until `consent`. */
  consent?: boolean;
  /** When to fetch more than the launcher: when the page is quiet (default), at the first touch of it, or when opened. */
  defer?: 'idle' | 'interaction' | 'manual';
  position?: 'end' | 'start';
  theme?: Theme;
  zIndex?: number;
  /** Tell events by hearing what the page tells others already: GA4's `dataLayer`, Segment's `analytics`. */
  capture?: ('dataLayer' | 'segment')[];
  /** `false`: pages are known by their address and by `page` only, not by what they tell machines (JSON-LD, microdata, OpenGraph). */
  readPage?: boolean;
  /** The kind of page, for the page the loader is on. */
  page?: PageHint;
}

export type Theme = 'light' | 'dark' | 'auto';
export type PageHint = Partial<Pick<Page, 'url' | 'title' | 'type' | 'product' | 'inStock' | 'country'>>;

export type Proof =
  | { kind: 'hmac'; value: string; exp: number }
  | { kind: 'jwt'; value: string }
  | { kind: 'callback'; get: () => Promise<Exclude<Proof, { kind: 'callback' }>> };

export interface IdentifyOptions {
  id: string;
  email?: string;
  name?: string;
  attributes?: Record<string, unknown>;
  proof: Proof;
}

export interface WidgetState {
  connection: ConnectionState['is'] | 'loading';
  open: boolean;
  unread: number;
  verified: boolean;
  /** To be put into the cart or order, so that a guest's order finds its visitor. Absent before the first connection. */
  visitorRef: string | undefined;
  conversation: string | undefined;
}

/** What `on` hears; the same as DOM events `momentdesk:<name>` on `document`, with this as `detail`. */
export interface WidgetEvents {
  ready: WidgetState;
  error: { code: string; message: string; field?: string };
  opened: undefined;
  closed: undefined;
  'conversation:started': { conversation: string };
  'conversation:ended': { conversation: string };
  'message:sent': { conversation: string; text: string; ref: string };
  'message:received': { conversation: string; text: string; from: string | undefined };
  'message:failed': { ref: string; code: string; message: string };
  unread: { count: number };
  'queue:position': { conversation: string; position: number; wait: { low: number; high: number } };
  'agent:assigned': { conversation: string; agent: { id: string; name: string } };
  'agent:typing': { conversation: string; on: boolean };
  'moment:changed': { conversation: string; moment: string };
  'rating:submitted': { conversation: string; score: number };
  'connection:lost': undefined;
  'connection:restored': undefined;
  'ticket:created': { conversation: string; number: string; promisedAt: string };
}

export type EventName = keyof WidgetEvents;

/** `window.momentdesk` */
export interface Momentdesk {
  (command: 'boot', options: BootOptions): void;
  (command: 'identify', identity: IdentifyOptions): void;
  (command: 'page', page?: PageHint): void;
  (command: 'track' | 'event', name: string, data?: object): void;
  (command: 'cart' | 'order', data: object): void;
  (command: 'open' | 'close' | 'toggle' | 'show' | 'hide' | 'shutdown' | 'destroy'): void;
  (command: 'newConversation', text?: string): void;
  /** Opens the panel at one answer of the shop's FAQ. */
  (command: 'showArticle', id: string): void;
  (command: 'setLocale', locale: string): void;
  (command: 'setTheme', theme: Theme): void;
  (command: 'consent', tracking: boolean): void;
  <K extends EventName>(command: 'on', event: K, listener: (event: WidgetEvents[K]) => void): () => void;
  (command: 'ready'): Promise<WidgetState>;
  (command: 'state'): WidgetState;
  (command: 'visitorRef'): string | undefined;
}
