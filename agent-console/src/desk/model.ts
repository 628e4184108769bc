import type {
  AgentName,
  AgentStatus,
  Candidate,
  ConversationKind,
  Customer,
  Entry,
  Evidence,
  Faq,
  JourneyName,
  Moment,
  Order,
  OwnAgent,
  QueueState,
  Script,
  SessionFacts,
  Journey as TheJourney,
} from '@momentdesk/widget/protocol';

export type { AgentName, Candidate, Customer, Entry, Evidence, Faq, JourneyName, Moment, Script, SessionFacts };
export type Kind = ConversationKind;
export type Presence = AgentStatus;
export type Me = OwnAgent;

/** The six moments of truth, in journey order. */
export const MOMENTS = ['STIMULUS', 'ZMOT', 'FMOT', 'AMOT', 'SMOT', 'UMOT'] as const satisfies Moment[];

/** A journey with its order's facts beside it. */
export type Journey = Omit<TheJourney, 'facts'> & Partial<Omit<Order, 'number'>>;

/** Why this conversation is in its moment, and what may help to answer it. */
export type Context = {
  moment?: Moment | null;
  abstained?: boolean;
  confidence?: number;
  by?: 'rules' | 'agent';
  journey?: JourneyName | null;
  evidence?: Evidence[];
  candidates?: Candidate[];
  customer?: Customer;
  journeys?: Journey[];
  session?: SessionFacts;
  suggestions?: { faq?: Faq[]; scripts?: Script[] };
};

/** A message written here that the server has not acknowledged yet. */
export type Pending = {
  ref: string;
  conversation: string;
  text: string;
  note: boolean;
  at: string;
  failed?: string;
  /** It would be lost with this page. */
  atRisk?: boolean;
};

export type Talk = {
  id: string;
  kind: Kind;
  status?: string;
  number?: string;
  queue?: string;
  subject?: string;
  promisedAt?: string;
  /** Set aside until then; absent when only the customer's next word brings it back. */
  parkedUntil?: string;
  tags?: readonly string[];
  /** The assignment generation while this agent owns it. */
  gen?: number;
  owner?: AgentName;
  epoch?: string;
  top: number;
  live: boolean;
  entries: readonly Entry[];
  /** Read up to here by this agent, and by the visitor. */
  read: number;
  seen: number;
  /** The other side, for as long as the connection has not forgotten it. */
  typing?: { name?: string };
  context: Context;
};

export type QueueLoad = Partial<QueueState> & { queue: string; waiting: number; name?: string; target?: number };
