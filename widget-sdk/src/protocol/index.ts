// The wire protocol momentdesk.v1: its types, generated from the schema, and the few words a client needs while running.
import type { CloseCode, RefusalCode } from './types';

export type * from './types';

export const SUBPROTOCOL = 'momentdesk.v1';
export const VERSION = 1;

/** Refusals after which the same frame with the same `ref` may be sent again. */
export const RETRYABLE: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['unavailable', 'unknown_outcome', 'rate_limited', 'busy']);

export const CLOSE = {
  draining: 4000,
  helloLate: 4001,
  noPong: 4002,
  tooSlow: 4003,
  positionLost: 4004,
  signInAgain: 4401,
  tooFast: 4429,
  protocol: 4500,
  version: 4501,
  forbidden: 4503,
  siteDisabled: 4504,
} as const satisfies Record<string, CloseCode>;

/** Whether a client comes back after a close: after 4500 to 4999 it stays away, after anything else it comes back. */
export function comesBack(code: number): boolean {
  return code < 4500 || code > 4999;
}
