import type { Emits } from './emitter';
import type { Environment } from './environment';
import type { Entry, EntryFrame, LiveFrame, PageFrame, PullFrame, ResetFrame, ResumePoint } from './frames';
import { ConversationLog } from './log';

/** `caught-up`: the server has said that there is nothing more just now. */
export type LogChange = 'appended' | 'reset' | 'caught-up' | 'withdrawn';

export interface LogEvents {
  /** `entries` are the new ones, only for `appended`. */
  log: {
    conversation: string;
    log: ConversationLog;
    change: LogChange;
    entries: readonly Entry[];
  };
}

interface Pull {
  ref: string;
  cancel: () => void;
}

const mostOfAPage = 200;
const leastOfAPage = 10;
/** A pull that nobody answers is asked again. */
const patience = 10_000;
/** So many fit into a `hello` with room to spare; the others are pulled when needed. */
const mostResumed = 100;

/** The logs a client holds: fills their holes by pulling, starts them again on `reset` (RES1, RES3, RES5). */
export class Logs {
  readonly #logs = new Map<string, ConversationLog>();
  readonly #pulls = new Map<string, Pull>();
  readonly #env: Environment;
  readonly #events: Emits<LogEvents>;
  readonly #send: (frame: PullFrame) => boolean;
  #pageSize = mostOfAPage;

  constructor(env: Environment, events: Emits<LogEvents>, send: (frame: PullFrame) => boolean) {
    this.#env = env;
    this.#events = events;
    this.#send = send;
  }

  get(conversation: string): ConversationLog | undefined {
    return this.#logs.get(conversation);
  }

  all(): ConversationLog[] {
    return [...this.#logs.values()];
  }

  /** Holds this conversation from now on, and pulls what is missing. */
  open(conversation: string, epoch?: string, top?: number): ConversationLog {
    const held = this.#logs.get(conversation);
    const log = held ?? new ConversationLog(conversation, epoch, top);
    if (!held) this.#logs.set(conversation, log);
    if (top !== undefined) log.heardOf(top, epoch);
    if (!log.complete || (log.last === 0 && top !== 0)) this.#pull(log);
    return log;
  }

  /** No longer ours to see, or not wanted any more. */
  drop(conversation: string): void {
    const log = this.#logs.get(conversation);
    this.#endPull(conversation);
    this.#logs.delete(conversation);
    if (log) this.#tell(log, 'withdrawn');
  }

  clear(): void {
    for (const conversation of [...this.#logs.keys()]) this.drop(conversation);
  }

  resume(): ResumePoint[] {
    return this.all()
      .filter(log => log.epoch !== undefined && log.last > 0)
      .slice(-mostResumed)
      .map(log => ({
        conversation: log.conversation,
        epoch: log.epoch as string,
        seq: log.last,
      }));
  }

  /** After `welcome`: `resumed` will be brought up to date by the server, the others are pulled where something is missing. */
  linkUp(resumed: readonly ResumePoint[]): void {
    const coming = new Set(resumed.map(point => point.conversation));
    for (const log of this.all()) {
      const whole = log.epoch !== undefined && log.complete;
      if (!whole && !coming.has(log.conversation)) this.#pull(log);
    }
  }

  linkDown(): void {
    if (this.#pulls.size > 0) this.#smaller();
    for (const conversation of [...this.#pulls.keys()]) this.#endPull(conversation);
  }

  entry(entry: EntryFrame): void {
    const log = this.#logs.get(entry.conversation) ?? this.#begin(entry);
    const taken = log.take(entry);
    if (taken.is === 'appended') this.#tell(log, 'appended', taken.entries);
    if (taken.is === 'gap') this.#pull(log);
  }

  reset(frame: ResetFrame): void {
    const log = this.#logs.get(frame.conversation) ?? this.#begin(frame);
    // another tab's news: here the log is of this epoch, and whole
    if (frame.why === 'epoch' && log.epoch === frame.epoch && log.last <= frame.top && log.last > 0) return;
    log.reset(frame.epoch, frame.top);
    this.#tell(log, 'reset');
    // when another tab's pull has found it out, the log does not follow by itself
    if (!log.complete) this.#pull(log);
  }

  live(frame: LiveFrame): void {
    const log = this.#logs.get(frame.conversation);
    if (!log) return;
    log.heardOf(frame.top);
    if (log.complete) this.#tell(log, 'caught-up');
    else this.#pull(log);
  }

  page(frame: PageFrame): void {
    const pull = this.#pulls.get(frame.conversation);
    const log = this.#logs.get(frame.conversation);
    if (!log || pull?.ref !== frame.ref) return;
    this.#endPull(frame.conversation);
    this.#pageSize = Math.min(mostOfAPage, this.#pageSize * 2);
    const taken = log.takePage(frame.epoch, frame.entries, frame.top);
    if (taken.is === 'appended') this.#tell(log, 'appended', taken.entries);
    if (taken.is === 'gap' || frame.more || (taken.is === 'appended' && !log.complete)) this.#pull(log);
    else this.#tell(log, 'caught-up');
  }

  /** True when the refusal was for a pull of ours. */
  refused(ref: string | undefined, retry: boolean, after = 1): boolean {
    const [conversation] = [...this.#pulls].find(([, pull]) => pull.ref === ref) ?? [];
    if (conversation === undefined) return false;
    this.#endPull(conversation);
    if (!retry) this.drop(conversation);
    else this.#env.later(after * 1000, () => this.#pullAgain(conversation));
    return true;
  }

  tops(tops: Readonly<Record<string, number>>): void {
    for (const [conversation, top] of Object.entries(tops)) {
      const log = this.#logs.get(conversation);
      if (!log) this.open(conversation, undefined, top);
      else if (log.last !== top) {
        // fewer than we hold: the server has lost some, and says so when asked
        log.heardOf(top);
        this.#pull(log);
      }
    }
  }

  #begin(of: { conversation: string; epoch: string }): ConversationLog {
    const log = new ConversationLog(of.conversation, of.epoch);
    this.#logs.set(of.conversation, log);
    return log;
  }

  #pullAgain(conversation: string): void {
    const log = this.#logs.get(conversation);
    if (log) this.#pull(log);
  }

  #pull(log: ConversationLog): void {
    if (!this.#pulls.has(log.conversation)) this.#ask(log, this.#env.newRef(), patience);
  }

  /** On a slow link the answer may only be late: it is asked for with the same `ref`, less and less often, and smaller the next time. */
  #ask(log: ConversationLog, ref: string, patience: number): void {
    const { conversation, last: after, epoch = 'unknown' } = log;
    if (!this.#send({ type: 'pull', ref, conversation, epoch, after, limit: this.#pageSize })) return;
    const cancel = this.#env.later(patience, () => {
      this.#smaller();
      this.#ask(log, ref, patience * 2);
    });
    this.#pulls.set(conversation, { ref, cancel });
  }

  #smaller(): void {
    this.#pageSize = Math.max(leastOfAPage, Math.floor(this.#pageSize / 4));
  }

  #endPull(conversation: string): void {
    this.#pulls.get(conversation)?.cancel();
    this.#pulls.delete(conversation);
  }

  #tell(log: ConversationLog, change: LogChange, entries: readonly Entry[] = []): void {
    this.#events.emit('log', {
      conversation: log.conversation,
      log,
      change,
      entries,
    });
  }
}
