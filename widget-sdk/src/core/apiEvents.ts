import type { EventName, WidgetEvents } from '../api';
import { Refused, type VisitorClient } from '../connection';
import type { ConversationSummary, Entry } from '../protocol';
import type { Drawer } from './storage';

export type EmitApi = <K extends EventName>(event: K, detail: WidgetEvents[K]) => void;

/**
 * Turns what the protocol tells into what the shop's page may listen to. What was there when this tab came is no event; what came
 * between two pages of the tab is told to the second one.
 */
export function tellThePage(client: VisitorClient, tab: Drawer, emit: EmitApi): void {
  const told = new Told(tab);
  let welcomed = false;
  let lost = false;

  client.on('state', state => {
    const { is } = state;
    if (is === 'stopped' && state.why !== 'asked') {
      emit('error', { code: state.why, message: `The server has closed the connection for good: ${state.why}` });
    }
    if (is === 'waiting' && welcomed && !lost) {
      lost = true;
      emit('connection:lost', undefined);
    }
    if (is === 'stopped') lost = false;
    if (is === 'live' && lost) {
      lost = false;
      emit('connection:restored', undefined);
    }
  });
  client.on('frame', frame => {
    if (frame.type === 'welcome' && !welcomed) {
      welcomed = true;
      for (const { id, epoch, top } of told.missed(frame.conversations)) client.logs.open(id, epoch, top);
    }
    if (frame.type === 'welcome' && 'why' in frame && frame.why === 'proof') {
      emit('error', { code: 'forbidden', field: 'proof', message: 'The proof of identity is wrong or too old' });
    }
    if (frame.type === 'queue') {
      emit('queue:position', { conversation: frame.conversation, position: frame.position, wait: frame.wait });
    }
  });
  client.on('log', ({ conversation, change, entries }) => {
    if (change !== 'appended') return;
    for (const entry of entries) {
      if (!told.rises(conversation, entry.seq)) continue;
      if (entry.prev === 0) emit('conversation:started', { conversation });
      tellEntry(conversation, entry, emit);
    }
  });
  client.on('typing', ({ conversation, from, on }) => {
    if (from.kind === 'agent') emit('agent:typing', { conversation, on });
  });
  client.on('failed', ({ frame, refused: { code, message } }) => {
    if (frame.type === 'say') emit('message:failed', { ref: frame.ref, code, message });
  });
}

/** What did not go: with the server's code and field where it was the server that refused it. */
export function tellRefusal(emit: EmitApi, problem: unknown, otherwise: string, otherField?: string): void {
  const { code, field = otherField } = problem instanceof Refused ? problem.frame : { code: otherwise };
  emit('error', { code, message: String(problem), ...(field && { field }) });
}

/** How far the pages of this tab have been told of each conversation. */
class Told {
  readonly #tab: Drawer;
  #seqs: Record<string, number> | undefined;

  constructor(tab: Drawer) {
    this.#tab = tab;
    this.#seqs = kept(tab);
  }

  /** The conversations that went on while no page of this tab was listening; none for a tab that has just come. */
  missed(conversations: readonly ConversationSummary[]): ConversationSummary[] {
    const seqs = this.#seqs;
    if (seqs) return conversations.filter(({ id, top }) => top > (seqs[id] ?? 0));
    this.#seqs = Object.fromEntries(conversations.map(({ id, top }) => [id, top]));
    this.#keep();
    return [];
  }

  rises(conversation: string, seq: number): boolean {
    if (seq <= (this.#seqs?.[conversation] ?? 0)) return false;
    this.#seqs = { ...this.#seqs, [conversation]: seq };
    this.#keep();
    return true;
  }

  #keep(): void {
    this.#tab.set('told', JSON.stringify(this.#seqs));
  }
}

function kept(tab: Drawer): Record<string, number> | undefined {
  try {
    return JSON.parse(tab.get('told') ?? '');
  } catch {
    return undefined;
  }
}

function tellEntry(conversation: string, entry: Entry, emit: EmitApi): void {
  switch (entry.kind) {
    case 'message':
      if (entry.from.kind === 'visitor') emit('message:sent', { conversation, text: entry.text, ref: entry.ref ?? '' });
      else emit('message:received', { conversation, text: entry.text, from: entry.from.name });
      break;
    case 'assigned':
      emit('agent:assigned', { conversation, agent: entry.agent });
      break;
    case 'moment':
      emit('moment:changed', { conversation, moment: entry.moment });
      break;
    case 'resolved':
      emit('conversation:ended', { conversation });
      break;
    case 'rated':
      emit('rating:submitted', { conversation, score: entry.score });
      break;
    case 'ticket':
      emit('ticket:created', { conversation, number: entry.number, promisedAt: entry.promisedAt });
      break;
  }
}
