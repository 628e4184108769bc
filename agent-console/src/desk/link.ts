import type { DeskView } from '@momentdesk/widget/connection';
import type { Draft } from '../signals/drafts.ts';
import type { Entry, Pending, Presence } from './model.ts';
import type { Frame } from './received.ts';

/** The state of the socket, as an agent should see it. */
export type LinkState =
  | { is: 'connecting'; again: boolean }
  | { is: 'live' }
  | { is: 'waiting'; until: number }
  | { is: 'signed-out' }
  | { is: 'ended'; why: string };

export type LinkEvents = {
  state: (state: LinkState) => void;
  /** Everything but the logs of conversations. */
  frame: (frame: Frame) => void;
  entries: (conversation: string, entries: readonly Entry[]) => void;
  /** The server's log is another than ours: it comes again from its start, up to `top`. */
  reset: (conversation: string, top: number) => void;
  /** What this agent owns, is offered, and sees of the desks. */
  desk: (desk: DeskView) => void;
  /** `lasts`: the browser keeps what is not sent over a reload. */
  outbox: (pending: Pending[], lasts: boolean) => void;
};

export type Saying = {
  conversation: string;
  text: string;
  note: boolean;
  used?: Draft['used'];
};
/** The link adds the generation of what the agent owns or is offered. */
export type Act = { name: string; conversation: string; [field: string]: unknown };

/** An act or a change of presence that the server refused. */
export class Refusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What the desk needs of a connection. */
export interface DeskLink {
  start(events: LinkEvents): void;
  stop(): void;
  retry(): void;
  say(saying: Saying): void;
  /** Says a failed message again, with its old reference, or gives it up. */
  again(ref: string): void;
  discard(ref: string): void;
  act(act: Act): Promise<void>;
  presence(status: Presence, capacity?: number): Promise<void>;
  typing(conversation: string, on: boolean): void;
  read(conversation: string, seq: number): void;
  /** Holds the log of this conversation from now on. */
  open(conversation: string, epoch?: string, top?: number): void;
  close(conversation: string): void;
}
