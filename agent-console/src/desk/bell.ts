import { chime, notify } from '../signals/alerts.ts';
import type { Entry, Talk } from './model.ts';
import type { Offer } from './offers.ts';
import { customerName } from './talk.ts';

const textOf = (entry: Entry): string => ('text' in entry ? (entry.text ?? '') : '');
const nameOf = (talk: Talk): string => customerName(talk) ?? 'Momentdesk';

/** Sound and desktop notifications for what needs the agent. `open` goes to the conversation that was clicked. */
export function bell(open: (conversation: string) => void) {
  const ring = (id: string, title: string, text: string) => {
    chime();
    notify(title, text, id, () => open(id));
  };
  return {
    assigned: (talk: Talk) => ring(talk.id, nameOf(talk), talk.subject ?? ''),
    said: (talk: Talk, entry: Entry) => ring(talk.id, nameOf(talk), textOf(entry)),
    offered: (offer: Offer) => ring(offer.conversation, 'Momentdesk', offer.summary),
  };
}

export type Bell = ReturnType<typeof bell>;

/** The customer's words, and what a colleague whispers. */
export function concerns(entry: Entry, me: string | undefined): boolean {
  const { kind, from } = entry;
  return kind === 'message' ? from.kind === 'visitor' : kind === 'note' && from.id !== me;
}
