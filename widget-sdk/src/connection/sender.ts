import type { Emits } from './emitter';
import type { Environment } from './environment';
import type { DoneFrame, DurableFrame, RefusedFrame } from './frames';
import { Keeping } from './keeping';
import type { OutboxChange, OutboxItem, OutboxStore } from './outbox';
import { Refused } from './refused';

export interface SenderEvents {
  /** Something in the outbox changed; a new array each time. */
  outbox: { items: readonly OutboxItem[] };
  done: { frame: DurableFrame; done: DoneFrame };
  failed: { frame: DurableFrame; refused: RefusedFrame };
}

export interface Delivery {
  readonly ref: string;
  /** Fulfilled by `done`, rejected with {@link Refused}. Nobody has to listen. */
  readonly settled: Promise<DoneFrame>;
}

interface Waiting {
  fulfil(done: DoneFrame): void;
  refuse(problem: Refused): void;
}

/** Where frames go, and who else is to know of them. */
export interface SenderWay {
  send(frame: DurableFrame): void;
  share(change: OutboxChange): void;
}

/** A frame that nobody answers on a living link is said again; its `ref` makes that harmless. */
const patience = 15_000;
const firstRetry = 1;
const longestRetry = 30;

/**
 * Sends what must arrive, with the same `ref` until it is answered (MSG3). Frames about one conversation go one after the other,
 * so that a refused and repeated one is not overtaken (MSG6).
 */
export class Sender {
  #items: readonly OutboxItem[] = [];
  #live = false;
  readonly #waiting = new Map<string, Waiting>();
  /** By `ref`: what is on its way or pausing, and how to end that. */
  readonly #busy = new Map<string, () => void>();
  readonly #tries = new Map<string, number>();
  readonly #env: Environment;
  readonly #events: Emits<SenderEvents>;
  readonly kept: Keeping;
  readonly #way: SenderWay;
  #latest = 0;

  constructor(env: Environment, events: Emits<SenderEvents>, store: OutboxStore, way: SenderWay) {
    this.#env = env;
    this.#events = events;
    this.kept = new Keeping(store, () => this.#change(this.#items));
    this.#way = way;
  }

  get items(): readonly OutboxItem[] {
    return this.#items;
  }

  /** Words that would be lost with this page: neither sent nor stored. */
  get atRisk(): readonly OutboxItem[] {
    return this.#items.filter(item => item.state !== 'sent' && this.kept.unkept(item));
  }

  async load(): Promise<void> {
    for (const item of await this.kept.load()) if (!this.#find(item.ref)) this.heard({ put: item, kept: true });
  }

  /** `keep`: over a reload, too. */
  deliver(frame: DurableFrame, keep: boolean): Delivery {
    const { ref } = frame;
    this.#latest = Math.max(this.#latest + 1, this.#env.now());
    const item: OutboxItem = { ref, at: this.#latest, frame, state: 'sending' };
    const settled = new Promise<DoneFrame>((fulfil, refuse) => this.#waiting.set(ref, { fulfil, refuse }));
    settled.catch(() => {});
    if (keep) this.kept.put(item);
    this.#way.share({ put: item, kept: keep });
    this.#add(item);
    return { ref, settled };
  }

  /** What another tab has to send, or has let go. */
  heard(change: OutboxChange): void {
    if ('remove' in change) return this.#letGo(change.remove);
    const { put: item, kept } = change;
    const held = this.#find(item.ref);
    if (held && (held.state === 'sending' || item.state !== 'sending')) return;
    if (kept) this.kept.heard(item.ref);
    this.#add(item);
  }

  /** All that is not settled, for tabs that may not know of it. */
  unsent(): OutboxChange[] {
    const open = this.#items.filter(({ state }) => state !== 'sent');
    return open.map(item => ({ put: item, kept: this.kept.has(item.ref) }));
  }

  linkUp(): void {
    this.#live = true;
    this.#pump();
  }

  linkDown(): void {
    this.#live = false;
    for (const ref of [...this.#busy.keys()]) this.#free(ref);
  }

  done(done: DoneFrame): void {
    const item = this.#find(done.ref);
    if (!item) return;
    this.#settled(item);
    if (item.frame.type === 'say' && done.seq !== undefined) this.#put({ ...item, state: 'sent', done });
    else this.#remove(item.ref);
    this.#waiting.get(item.ref)?.fulfil(done);
    this.#waiting.delete(item.ref);
    this.#events.emit('done', { frame: item.frame, done });
    this.#pump();
  }

  /** True when the refusal was for something of ours. */
  refused(refused: RefusedFrame): boolean {
    const item = this.#find(refused.ref);
    if (item?.state !== 'sending') return false;
    this.#free(item.ref);
    if (refused.retry) this.#pause(item.ref, refused.after);
    else this.#fail(item, refused);
    this.#pump();
    return true;
  }

  /** The log holds it now: no need to show it as ours any more. */
  seen(ref: string): void {
    const item = this.#find(ref);
    // the tab that sends hears the answer itself; here it may have come before the item
    if (item?.state === 'sent' || (item && !this.#live && !this.#waiting.has(ref))) this.#remove(ref);
  }

  retry(ref: string): void {
    const item = this.#find(ref);
    if (item?.state !== 'failed') return;
    const again: OutboxItem = { ref, at: item.at, frame: item.frame, state: 'sending' };
    this.#way.share({ put: again, kept: this.kept.has(ref) });
    this.#put(again);
    this.#pump();
  }

  discard(ref: string): void {
    this.#way.share({ remove: ref });
    this.#letGo(ref);
  }

  forgetAll(): void {
    for (const ref of [...this.#busy.keys()]) this.#free(ref);
    this.#waiting.clear();
    this.kept.clear();
    this.#change([]);
  }

  #letGo(ref: string): void {
    if (this.#find(ref)?.state === 'failed') this.#remove(ref);
  }

  #add(item: OutboxItem): void {
    const others = this.#items.filter(({ ref }) => ref !== item.ref);
    this.#change([...others, item].sort((a, b) => a.at - b.at));
    this.#pump();
  }

  #pump(): void {
    if (!this.#live) return;
    const lanes = new Set<string>();
    for (const item of this.#items) {
      const lane = laneOf(item.frame);
      if (item.state !== 'sending' || lanes.has(lane)) continue;
      lanes.add(lane);
      if (!this.#busy.has(item.ref)) this.#transmit(item);
    }
  }

  #transmit(item: OutboxItem): void {
    const cancel = this.#env.later(patience, () => {
      this.#free(item.ref);
      this.#pump();
    });
    this.#busy.set(item.ref, cancel);
    this.#way.send(item.frame);
  }

  #pause(ref: string, after?: number): void {
    const tries = this.#tries.get(ref) ?? 0;
    this.#tries.set(ref, tries + 1);
    const seconds = after ?? Math.min(longestRetry, firstRetry * 2 ** tries) * (0.5 + this.#env.random() / 2);
    const cancel = this.#env.later(seconds * 1000, () => {
      this.#free(ref);
      this.#pump();
    });
    this.#busy.set(ref, cancel);
  }

  #fail(item: OutboxItem, refused: RefusedFrame): void {
    if (item.frame.type === 'say') this.#put({ ...item, state: 'failed', refused });
    else this.#remove(item.ref);
    this.#waiting.get(item.ref)?.refuse(new Refused(refused));
    this.#waiting.delete(item.ref);
    this.#events.emit('failed', { frame: item.frame, refused });
  }

  #settled(item: OutboxItem): void {
    this.#free(item.ref);
    this.#tries.delete(item.ref);
    this.kept.remove(item.ref);
  }

  #free(ref: string): void {
    this.#busy.get(ref)?.();
    this.#busy.delete(ref);
  }

  #find(ref: string | undefined): OutboxItem | undefined {
    return this.#items.find(item => item.ref === ref);
  }

  #put(item: OutboxItem): void {
    if (this.kept.has(item.ref)) this.kept.put(item);
    this.#change(this.#items.map(other => (other.ref === item.ref ? item : other)));
  }

  #remove(ref: string): void {
    this.kept.remove(ref);
    this.#change(this.#items.filter(item => item.ref !== ref));
  }

  #change(items: readonly OutboxItem[]): void {
    this.#items = items;
    this.#events.emit('outbox', { items });
  }
}

function laneOf(frame: DurableFrame): string {
  const conversation = 'conversation' in frame ? frame.conversation : undefined;
  if (conversation !== undefined) return conversation;
  // events carry their own times: the page may be left before the ones before them are answered
  return frame.type === 'track' ? frame.ref : frame.type;
}
