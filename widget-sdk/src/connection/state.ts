import type { Closing } from './closing';

/** Where the connection is. `live` is the only state in which frames flow. */
export type ConnectionState =
  | { is: 'idle' }
  | { is: 'connecting'; attempt: number }
  /** The socket is open and `hello` is said; `welcome` is awaited. */
  | { is: 'greeting'; attempt: number }
  | { is: 'live'; since: number }
  /** `until` in milliseconds since 1970. */
  | { is: 'waiting'; attempt: number; until: number; code: number }
  /** The session of the console has ended: sign in, then `start()` again. */
  | { is: 'signed-out' }
  | { is: 'stopped'; why: 'asked' | (Closing & { do: 'stay-away' })['why'] };

/** The close code when the server has said nothing for too long. Never on the wire. */
export const silent = 3000;
