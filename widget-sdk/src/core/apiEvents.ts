import type { EventName, WidgetEvents } from '../api';
import type { VisitorClient } from '../connection';
import type { Entry } from '../protocol';

export type EmitApi = <K extends EventName>(event: K, detail: WidgetEvents[K]) => void;

/** Turns what the protocol tells into what the shop's page may listen to. The past of a conversation is no event. */
export function tellThePage(client: VisitorClient, emit: EmitApi): void {
  const past = new Map<string, number>();
  let welcomed = false;
  let lost = false;

  client.on('state', ({ is }) => {
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
      for (const { id, top } of frame.conversations) past.set(id, top);
    }
    if (frame.type === 'queue') {
      emit('queue:position', { conversation: frame.conversation, position: frame.position, wait: frame.wait });
    }
  });
  client.on('log', ({ conversation, change, entries }) => {
    if (change !== 'appended') return;
    for (const entry of entries) {
      if (entry.seq <= (past.get(conversation) ?? 0)) continue;
      past.set(conversation, entry.seq);
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
