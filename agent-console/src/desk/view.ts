import type { LinkState } from './link.ts';
import type { Pending, QueueLoad } from './model.ts';
import type { Notice } from './notices.ts';
import type { Offer } from './offers.ts';
import { type DeskState, nothing } from './received.ts';

/** All that a screen of the desk can show; a new object whenever anything in it changes. */
export type DeskView = DeskState & {
  link: LinkState;
  queues: readonly QueueLoad[];
  offers: readonly Offer[];
  pending: readonly Pending[];
  /** Whether the browser keeps what is not sent over a reload. */
  lasts: boolean;
  notices: readonly Notice[];
  selected?: string;
};

export const emptyView: DeskView = {
  ...nothing,
  link: { is: 'connecting', again: false },
  queues: [],
  offers: [],
  pending: [],
  lasts: true,
  notices: [],
};
