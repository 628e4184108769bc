import type { Environment, Socket } from '../environment';
import { memoryOutbox, type OutboxStore } from '../outbox';
import type { Leadership, TabMessage, Tabs } from '../tabs';
import { VisitorClient } from '../visitor';
import type { FakeWorld } from './fakeWorld';

interface Claim {
  tab: FakeTab;
  leadership: Leadership;
}

/** One tab with a client in it. */
export interface FakeTab {
  readonly visitor: VisitorClient;
  /** Ends it without a word: no timer of it runs any more, its socket is cut, what it had not written is gone. */
  close(): void;
  /** It does nothing until it is thawed, but keeps the lead. */
  freeze(): void;
  thaw(): void;
}

/**
 * A browser whose tabs share a lock, a channel, the visitor's token and stored words. What tabs tell each other arrives in each
 * sender's order; with `latency`, after a chance time of up to so many milliseconds.
 */
export class FakeBrowser {
  readonly tabs = new Set<FakeTab>();
  readonly #world: FakeWorld;
  readonly #latency: number;
  readonly #stored = memoryOutbox();
  readonly #hearing = new Map<FakeTab, (message: TabMessage) => void>();
  readonly #names = new WeakMap<FakeTab, string>();
  readonly #waiting: Claim[] = [];
  #leader: Claim | undefined;
  #token: string | undefined;
  #count = 0;

  constructor(world: FakeWorld, latency = 0) {
    this.#world = world;
    this.#latency = latency;
  }

  get leader(): FakeTab | undefined {
    return this.#leader?.tab;
  }

  open(): FakeTab {
    const life = new Life(this.#world);
    const tab: FakeTab = {
      visitor: new VisitorClient({
        url: '/ws/visitor?site=pk_demo',
        site: 'pk_demo',
        env: life,
        outbox: this.#outbox(life),
        tabs: this.#tabsOf(() => tab, life),
        token: {
          get: () => this.#token,
          set: value => {
            this.#token = value;
          },
        },
      }),
      close: () => {
        life.end();
        this.tabs.delete(tab);
        this.#hearing.delete(tab);
        this.#leave(tab);
      },
      freeze: () => life.freeze(),
      thaw: () => life.thaw(),
    };
    this.tabs.add(tab);
    tab.visitor.start();
    return tab;
  }

  #outbox(life: Life): OutboxStore {
    const { load, put, remove, clear } = this.#stored;
    return {
      lasts: async () => true,
      load,
      put: item => life.soon(async () => void (await put(item))).then(() => true),
      remove: ref => life.soon(() => remove(ref)),
      clear: () => life.soon(clear),
    };
  }

  #tabsOf(tab: () => FakeTab, life: Life): Tabs {
    const me = `tab-${++this.#count}`;
    const names = this.#names;
    return {
      me,
      post: (says, to) => {
        const message = JSON.stringify({ from: me, to, says });
        const at = this.#world.now() + Math.floor(this.#world.random() * this.#latency);
        life.sentAt = Math.max(life.sentAt, at);
        for (const other of [...this.#hearing.keys()]) {
          if (other === tab() || (to !== undefined && names.get(other) !== to)) continue;
          this.#world.later(life.sentAt - this.#world.now(), () => this.#hearing.get(other)?.(JSON.parse(message)));
        }
      },
      listen: heard => {
        names.set(tab(), me);
        this.#hearing.set(tab(), message => life.do(() => heard(message)));
        return () => void this.#hearing.delete(tab());
      },
      lead: ({ leads, lost }, steal) => {
        const leadership = { leads: () => life.do(leads), lost: () => life.last(lost) };
        const claim = { tab: tab(), leadership };
        if (steal && this.#leader) {
          const robbed = this.#leader;
          this.#leader = undefined;
          robbed.leadership.lost();
          this.#waiting.unshift(claim);
          this.#waiting.push(robbed);
        } else this.#waiting.push(claim);
        queueMicrotask(() => this.#next());
        return () => this.#giveUp(claim);
      },
    };
  }

  #leave(tab: FakeTab): void {
    for (const claim of this.#waiting.filter(waits => waits.tab === tab)) this.#giveUp(claim);
    if (this.#leader?.tab === tab) this.#giveUp(this.#leader);
  }

  #giveUp(claim: Claim): void {
    const at = this.#waiting.indexOf(claim);
    if (at >= 0) this.#waiting.splice(at, 1);
    if (this.#leader !== claim) return;
    this.#leader = undefined;
    queueMicrotask(() => this.#next());
  }

  #next(): void {
    if (this.#leader) return;
    this.#leader = this.#waiting.shift();
    this.#leader?.leadership.leads();
  }
}

/** The world as one tab has it while it lives. */
class Life implements Environment {
  sentAt = 0;
  readonly #world: FakeWorld;
  readonly #sockets = new Set<Socket>();
  #frozen: (() => void)[] | undefined;
  #robbed: (() => void) | undefined;
  #over = false;

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  open: Environment['open'] = (url, handlers) => {
    const socket = this.#world.open(url, {
      opened: () => this.do(handlers.opened),
      received: text => this.do(() => handlers.received(text)),
      closed: code => this.do(() => handlers.closed(code)),
    });
    this.#sockets.add(socket);
    return socket;
  };

  now = (): number => this.#world.now();
  random = (): number => this.#world.random();
  newRef = (): string => this.#world.newRef();
  onWake = (wake: () => void): (() => void) => this.#world.onWake(() => this.do(wake));
  later = (ms: number, run: () => void): (() => void) => this.#world.later(ms, () => this.do(run));

  do(run: () => void): void {
    if (this.#over) return;
    if (this.#frozen) this.#frozen.push(run);
    else run();
  }

  /** A frozen tab hears of it after all else it has missed. */
  last(run: () => void): void {
    if (this.#frozen) this.#robbed = run;
    else this.do(run);
  }

  async soon(run: () => Promise<void>): Promise<void> {
    await Promise.resolve();
    if (!this.#over) await run();
  }

  end(): void {
    this.#over = true;
    for (const socket of this.#sockets) socket.close();
  }

  freeze(): void {
    this.#frozen ??= [];
  }

  thaw(): void {
    const missed = this.#frozen ?? [];
    this.#frozen = undefined;
    for (const run of [...missed, this.#robbed]) if (run) this.do(run);
    this.#robbed = undefined;
  }
}
