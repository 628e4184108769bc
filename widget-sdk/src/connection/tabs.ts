import { newRef } from './environment';
import type { ClientFrame, ServerFrame } from './frames';
import type { OutboxChange } from './outbox';
import type { ConnectionState } from './state';

/** What the tabs of one browser tell each other. One of them leads: it has the socket. */
export type TabWords =
  /** To whoever leads, which answers with its `state`. `new`: a tab has come. `woke`: the visitor looks at it, or it is online. */
  | { is: 'hello'; why: 'new' | 'woke' | 'silence' }
  | { is: 'leads' }
  /** It leads no longer, and may have been the last to know. */
  | { is: 'lost' }
  | { is: 'state'; state: ConnectionState }
  /** To the leader: what a server would say after `hello`, please. */
  | { is: 'greet' }
  /** What the server has told the leader. */
  | { is: 'told'; frame: ServerFrame }
  /** To the leader: what the server is to be told. */
  | { is: 'tell'; frame: ClientFrame }
  | { is: 'outbox'; change: OutboxChange }
  /** The visitor's session has ended, in all tabs. */
  | { is: 'forget' };

export interface TabMessage {
  readonly from: string;
  /** For one tab only. */
  readonly to?: string;
  readonly says: TabWords;
}

export interface Leadership {
  /** This tab leads, and no other does. */
  leads(): void;
  /** It leads no longer. */
  lost(): void;
}

/** The tabs of one browser, as one of them sees them. */
export interface Tabs {
  readonly me: string;
  post(says: TabWords, to?: string): void;
  /** What the other tabs say; the answer stops it. */
  listen(heard: (message: TabMessage) => void): () => void;
  /** Leads as soon as no other tab does; `steal` makes the other one lose it. The answer gives it up. */
  lead(leadership: Leadership, steal: boolean): () => void;
}

/** By Web Locks and a BroadcastChannel; nothing where the browser has not both. */
export function browserTabs(name: string): Tabs | undefined {
  if (!globalThis.navigator?.locks || typeof BroadcastChannel === 'undefined') return undefined;
  const me = newRef();
  const channel = new BroadcastChannel(name);
  return {
    me,
    post: (says, to) => channel.postMessage(JSON.stringify({ from: me, to, says } satisfies TabMessage)),
    listen(heard) {
      const hear = ({ data }: MessageEvent<string>) => {
        const message: TabMessage = JSON.parse(data);
        if (message.to === undefined || message.to === me) heard(message);
      };
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    lead: (leadership, steal) => leadByLock(name, leadership, steal),
  };
}

/** A page that is left, even if it may be shown again, leads no longer. */
function leadByLock(name: string, { leads, lost }: Leadership, steal: boolean): () => void {
  let giveUp = () => {};
  const ask = (steal: boolean) => {
    const waiting = new AbortController();
    let over = false;
    let release = () => {};
    giveUp = () => {
      over = true;
      release();
      waiting.abort();
    };
    const held = () => {
      if (over) return undefined;
      leads();
      return new Promise<void>(resolve => {
        release = resolve;
      });
    };
    navigator.locks.request(name, steal ? { steal } : { signal: waiting.signal }, held).catch((problem: Error) => {
      if (over) return;
      over = true;
      // another tab has stolen it; or locks are not for pages like this one, which then is on its own
      if (problem.name !== 'AbortError') return leads();
      lost();
      ask(false);
    });
  };
  const hide = () => {
    lost();
    giveUp();
  };
  const show = ({ persisted }: PageTransitionEvent) => persisted && ask(false);
  addEventListener('pagehide', hide);
  addEventListener('pageshow', show);
  ask(steal);
  return () => {
    removeEventListener('pagehide', hide);
    removeEventListener('pageshow', show);
    giveUp();
  };
}
