import type { DeskView } from './desk';
import type { ServerFrame } from './frames';
import type { LogEvents } from './logs';
import type { PresenceEvents } from './presence';
import type { SenderEvents } from './sender';
import type { ConnectionState } from './state';

export interface ClientEvents extends LogEvents, SenderEvents, PresenceEvents {
  state: ConnectionState;
  /** Every frame of the server, after the client has taken what it keeps from it. */
  frame: ServerFrame;
  /** What is on an agent's desk has changed; never at a visitor's. */
  desk: DeskView;
  /** The session has ended in another tab, and goes on as a new one. */
  forgotten: undefined;
}
