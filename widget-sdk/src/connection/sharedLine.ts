import type { Environment } from './environment';
import type { ClientFrame, ServerFrame } from './frames';
import { Lasting } from './lasting';
import { type Line, type LineEnd, OwnLine } from './line';
import type { OutboxChange } from './outbox';
import type { ConnectionState } from './state';
import type { TabMessage, Tabs, TabWords } from './tabs';

/** What a shared line needs beside. */
export interface SharedLineEnd extends LineEnd {
  /** What is to be shown or sent may have been kept by another tab. */
  load(): void;
  /** What a server would say to a tab that has just come. */
  welcome(): ServerFrame | undefined;
  /** All that is in this tab's outbox. */
  unsent(): OutboxChange[];
  heard(change: OutboxChange): void;
  forgotten(): void;
}

/** A leader that is heard of for less long is alive: the server's heartbeat is passed on. */
const silence = 40_000;
/** A leader answers within this time, or it is frozen. */
const patience = 3_000;

/**
 * One socket for all tabs of a browser (ERR3). The tab that leads has it and sends what is in the outbox that they share; it passes
 * on all that the server tells, and the others feed their own logs with it, so each tab is as if it had the socket. What a tab is
 * to see of its first moment is told by the leader as a server would tell it. When the leader goes, the next tab leads at once; one
 * that does not answer any more is put aside. All tabs know what is unsent, so whoever leads next sends it, with the `ref` it has.
 */
export class SharedLine implements Line {
  readonly #env: Environment;
  readonly #tabs: Tabs;
  readonly #end: SharedLineEnd;
  readonly #own: OwnLine;
  readonly #lasting = new Lasting();
  #state: ConnectionState = { is: 'idle' };
  #leads = false;
  #joined = false;
  #greeted = false;
  /** The tab that is followed: what another says that still believes it leads is not heard. */
  #leader: string | undefined;
  #undo: (() => void)[] = [];
  #giveUp: () => void = () => {};
  #unwatch: () => void = () => {};

  constructor(env: Environment, url: string, tabs: Tabs, end: SharedLineEnd) {
    this.#env = env;
    this.#tabs = tabs;
    this.#end = end;
    this.#own = new OwnLine(env, url, {
      hello: () => end.hello(),
      received: frame => this.#told(frame),
      became: state => this.#became(state),
      mayReturnUnsigned: () => end.mayReturnUnsigned(),
    });
  }

  get state(): ConnectionState {
    return this.#state;
  }

  get sends(): boolean {
    return this.#leads;
  }

  start(): void {
    if (this.#leads) return this.#own.start();
    this.#end.load();
    if (!this.#joined) this.#join();
    this.#ask('new');
  }

  stop(): void {
    this.#unwatch();
    this.#stopLeading();
    this.#lasting.clear();
    this.#giveUp();
    for (const undo of this.#undo.splice(0)) undo();
    this.#joined = false;
    this.#become({ is: 'stopped', why: 'asked' });
  }

  send(frame: ClientFrame): boolean {
    if (this.#leads) return this.#own.send(frame);
    if (this.#state.is !== 'live') return false;
    this.#tabs.post({ is: 'tell', frame });
    return true;
  }

  welcomed(): void {
    if (this.#leads) this.#own.welcomed();
    else if (this.#state.is !== 'live') {
      this.#become({ is: 'live', since: this.#env.now() });
      // the leader may not know of it, or have settled it while nobody listened here
      for (const change of this.#end.unsent()) this.share(change);
    }
  }

  /** Tells the other tabs. */
  share(change: OutboxChange): void {
    if (this.#joined) this.#tabs.post({ is: 'outbox', change });
  }

  forget(): void {
    if (this.#joined) this.#tabs.post({ is: 'forget' });
  }

  #join(): void {
    this.#joined = true;
    this.#leader = undefined;
    this.#become({ is: 'connecting', attempt: 0 });
    this.#undo = [
      this.#tabs.listen(message => this.#heard(message)),
      this.#env.onWake(() => !this.#leads && this.#ask('woke')),
    ];
    this.#run(false);
  }

  #run(steal: boolean): void {
    this.#giveUp();
    this.#giveUp = this.#tabs.lead({ leads: () => this.#lead(), lost: () => this.#lost() }, steal);
  }

  #lead(): void {
    this.#leads = true;
    this.#unwatch();
    this.#end.load();
    this.#tabs.post({ is: 'leads' });
    this.#own.start();
  }

  /** Whoever leads now may have said so before this was known here. */
  #lost(): void {
    if (!this.#leads) return;
    this.#stopLeading();
    this.#tabs.post({ is: 'lost' });
    this.#lookFor();
  }

  #stopLeading(): void {
    this.#leads = false;
    this.#own.stop();
  }

  #heard({ from, says }: TabMessage): void {
    if (says.is === 'outbox') this.#end.heard(says.change);
    else if (says.is === 'forget') this.#forgotten();
    else if (this.#leads) this.#asked(from, says);
    else this.#ledTo(from, says);
  }

  #asked(from: string, says: TabWords): void {
    switch (says.is) {
      case 'hello':
        if (says.why === 'new') this.#own.start();
        if (says.why === 'woke') this.#own.wake();
        if (says.why === 'new')
          for (const change of this.#end.unsent()) this.#tabs.post({ is: 'outbox', change }, from);
        return this.#tabs.post({ is: 'state', state: this.#state }, from);
      case 'greet':
        return this.#greet(from);
      case 'tell':
        this.#own.send(says.frame);
    }
  }

  #greet(tab: string): void {
    const welcome = this.#state.is === 'live' && this.#end.welcome();
    if (!welcome) return;
    for (const frame of [welcome, ...this.#lasting.all()]) this.#tabs.post({ is: 'told', frame }, tab);
  }

  #ledTo(from: string, says: TabWords): void {
    if (says.is === 'leads' || (says.is === 'state' && this.#leader === undefined)) this.#leader = from;
    if (from !== this.#leader) return;
    this.#watch(silence);
    switch (says.is) {
      case 'leads':
        return this.#follow({ is: 'connecting', attempt: 0 });
      case 'lost':
        return this.#lookFor();
      case 'state':
        return this.#follow(says.state);
      case 'told':
        return this.#hear(says.frame);
    }
  }

  #hear(frame: ServerFrame): void {
    this.#lasting.take(frame);
    // what else comes before the welcome is in the welcome
    const soon = ['done', 'refused', this.#greeted && 'welcome'];
    if (this.#state.is === 'live' || soon.includes(frame.type)) this.#end.received(frame);
  }

  #lookFor(): void {
    this.#leader = undefined;
    this.#follow({ is: 'connecting', attempt: 0 });
    this.#ask('silence');
  }

  #follow(state: ConnectionState): void {
    if (state.is !== 'live') {
      this.#greeted = false;
      return this.#become(state);
    }
    if (this.#greeted) return;
    this.#greeted = true;
    this.#become({ is: 'greeting', attempt: 0 });
    this.#tabs.post({ is: 'greet' });
  }

  #forgotten(): void {
    this.#lasting.clear();
    this.#end.forgotten();
    if (!this.#leads) return;
    this.#own.stop();
    this.#own.start();
  }

  #ask(why: 'new' | 'woke' | 'silence'): void {
    if (this.#leads) return;
    this.#tabs.post({ is: 'hello', why });
    this.#watch(patience, () => this.#run(true));
  }

  #watch(ms: number, over = () => this.#ask('silence')): void {
    this.#unwatch();
    this.#unwatch = this.#env.later(ms, over);
  }

  #told(frame: ServerFrame): void {
    this.#tabs.post({ is: 'told', frame });
    this.#lasting.take(frame);
    this.#end.received(frame);
  }

  #became(state: ConnectionState): void {
    if (!this.#leads) return;
    this.#become(state);
    this.#tabs.post({ is: 'state', state });
  }

  #become(state: ConnectionState): void {
    this.#state = state;
    this.#end.became(state);
  }
}
