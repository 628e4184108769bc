// Generated from server/protocol/protocol.schema.json by `npm run generate:protocol`. Do not edit.
/** Chosen by the sender at random; the same one again has no second effect. */
export type Ref = string;
/** An opaque id made by the server, or by the client for events. */
export type Id = string;
/** RFC 3339; from the server always in UTC. */
export type Time = string;
/** A BCP 47 language tag. */
export type Locale = string;
export type Email = string;
/** One line of text. */
export type Line = string;
/** Counted in code points; at least one visible character. */
export type VisitorText = string;
/** Counted in code points; at least one visible character. */
export type AgentText = string;
/** The place of an entry in its conversation, from 1. */
export type Seq = number;
/** The highest seq this reader may see, 0 when there is none. */
export type Top = number;
/** Opaque; another one means that what was read may not be there any more. */
export type Epoch = string;
/** The generation of an assignment; an act with an old one changes nothing. */
export type Gen = number;
/** Bytes of a whole frame from a visitor, in UTF-8. */
export type VisitorFrameSize = number;
/** Bytes of a whole frame from an agent, in UTF-8. */
export type AgentFrameSize = number;
export type Confidence = number;
export type Score = number;
/** The key of a desk's queue; the demo's are the moment codes in lower case. */
export type QueueKey = string;
/** The number the customer knows. */
export type OrderNumber = string;
/** The shop's own id of a product. */
export type ProductId = string;
/** The shop's own id of a customer, or the visitor's id when anonymous. */
export type CustomerId = string;
export type Url = string;
/** The six moments of truth, in journey order. */
export type Moment = 'STIMULUS' | 'ZMOT' | 'FMOT' | 'AMOT' | 'SMOT' | 'UMOT';
export type ConversationKind = 'chat' | 'ticket';
export type JourneyKind = 'browse' | 'order' | 'none';
export type ConversationStatus = 'open' | 'resolved';
export type PartyKind = 'visitor' | 'agent' | 'system';
export type AgentRole = 'agent' | 'supervisor' | 'admin';
export type AgentStatus = 'online' | 'away' | 'offline';
export type PageType =
  | 'home'
  | 'content'
  | 'category'
  | 'product'
  | 'compare'
  | 'reviews'
  | 'search'
  | 'cart'
  | 'checkout'
  | 'confirmation'
  | 'order_status'
  | 'how_to'
  | 'help'
  | 'review_form'
  | 'loyalty'
  | 'account'
  | 'other';
/** The first four may be tried again, the others not. */
export type RefusalCode =
  | 'unavailable'
  | 'unknown_outcome'
  | 'rate_limited'
  | 'busy'
  | 'bad_frame'
  | 'unknown_type'
  | 'too_large'
  | 'forbidden'
  | 'not_found'
  | 'conversation_closed'
  | 'ref_conflict'
  | 'stale_gen'
  | 'capacity'
  | 'invalid';
/** 4000 to 4499: come back; 4500 to 4999: stay away. */
export type CloseCode = 4000 | 4001 | 4002 | 4003 | 4004 | 4401 | 4429 | 4500 | 4501 | 4503 | 4504;
export type Proof = HmacProof | JwtProof;
/** Everything durable in a conversation, by kind. */
export type Entry =
  | MessageEntry
  | NoteEntry
  | MomentEntry
  | QueuedEntry
  | AssignedEntry
  | TransferredEntry
  | ParkedEntry
  | ResolvedEntry
  | ReopenedEntry
  | RatedEntry
  | TicketEntry
  | RedactedEntry;
/** What an agent does, by name. */
export type Act =
  Take | Accept | Decline | Transfer | Resolve | AgentReopen | CorrectMoment | Assign | Park | Tag | MarkHeard | Follow | Unfollow;
/** One entry, pushed. */
export type EntryFrame = {
  type: 'entry';
  conversation: string;
  epoch: Epoch;
} & Entry;
/** What a visitor's client may send, by type. */
export type VisitorFrame =
  | VisitorHello
  | VisitorSay
  | Pull
  | Pong
  | Typing
  | Mark
  | Track
  | Identify
  | Rate
  | End
  | Reopen
  | Contact
  | Consent
  | Helpful
  | Opened
  | Review
  | Play
  | Transcript
  | Ask;
/** What an agent's client may send, by type. */
export type AgentFrame = AgentHello | AgentSay | Pull | Pong | Typing | Mark | Act | Presence;
/** What the server sends to a visitor, by type. */
export type ToVisitor =
  | VisitorWelcome
  | EntryFrame
  | Live
  | Withdrawn
  | Done
  | Refused
  | Reset
  | PulledPage
  | Ping
  | ServerTyping
  | Read
  | AgentPresent
  | Bye
  | QueuePosition
  | Suggested;
/** What the server sends to an agent, by type. */
export type ToAgent =
  | AgentWelcome
  | EntryFrame
  | Live
  | Withdrawn
  | Done
  | Refused
  | Reset
  | PulledPage
  | Ping
  | ServerTyping
  | Read
  | AgentPresent
  | Bye
  | Assigned
  | Context
  | Offered
  | Queues;
/** What the server sends to anyone. */
export type ServerFrame =
  | VisitorWelcome
  | EntryFrame
  | Live
  | Withdrawn
  | Done
  | Refused
  | Reset
  | PulledPage
  | Ping
  | ServerTyping
  | Read
  | AgentPresent
  | Bye
  | QueuePosition
  | Suggested
  | AgentWelcome
  | Assigned
  | Context
  | Offered
  | Queues;

/** Who did it; the id of the system is `system`. */
export interface Party {
  kind: PartyKind;
  id: string;
  name?: string;
}
export interface AgentName {
  id: string;
  name: string;
}
/** A page of the shop. */
export interface Page {
  url: Url;
  title?: string;
  type?: PageType;
  product?: ProductId;
  referrer?: string;
  /** ISO 3166-1 alpha-2: where the shop takes the visitor to be, as its own page says. */
  country?: string;
  /** Whether the page's product can be had now; absent: not said. */
  inStock?: boolean;
}
/** Lower-case hex HMAC-SHA256 with the site's identity key over id, email or nothing, and exp, joined by line feeds. */
export interface HmacProof {
  kind: 'hmac';
  value: string;
  /** Unix seconds, at most 24 hours ahead. */
  exp: number;
}
/** HS256 or RS256; sub is the id, aud the site's public key, exp at most 15 minutes ahead. */
export interface JwtProof {
  kind: 'jwt';
  value: string;
}
/** A customer the shop vouches for. */
export interface Identity {
  id: CustomerId;
  email?: Email;
  name?: Line;
  proof: Proof;
}
/** The last entry that was received of a conversation. */
export interface ResumePoint {
  conversation: Id;
  epoch: Epoch;
  seq: Top;
}
/** Something the visitor did, named and shaped as GA4 does. */
export interface ShopEvent {
  id: Id;
  at: Time;
  name: string;
  page?: Page;
  /** GA4's parameters. */
  data?: {
    [k: string]: unknown;
  };
}
/** The script and the FAQ article a message was made from, and what was passed over. */
export interface Used {
  script?: Id;
  faq?: Id;
  /** With say: what was put into the message. It is compared with what is sent, and not kept. */
  inserted?: string;
  /** In entries: which part of the inserted words was sent. */
  kept?: number;
  passed?: Passed;
}
/** Suggestions that stood on the agent's screen above the one that was taken, in its own list; all that stood there, when none was. */
export interface Passed {
  scripts?: Id[];
  faq?: Id[];
}
export interface FileInfo {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  type: string;
}
/** Which journey; `order` is the number when the kind is `order`. */
export interface JourneyName {
  kind: JourneyKind;
  order?: OrderNumber;
}
/** A fact that counted; a positive weight speaks for the decision, a negative one against. */
export interface Evidence {
  code: string;
  weight: number;
  /** In the reader's language. */
  text: string;
}
export interface Candidate {
  journey: JourneyName;
  moment: Moment;
  confidence: Confidence;
}
export interface OrderItem {
  product?: string | null;
  title?: string | null;
  /** Digital goods and subscriptions are there once they are paid; what is not said is sent. */
  kind?: ('physical' | 'digital' | 'subscription') | null;
  /** Whether this one is there, where an order comes in parts. */
  arrived?: boolean | null;
}
/** An order in the neutral dialect; times win over status. */
export interface Order {
  number: OrderNumber;
  placedAt?: Time | null;
  paidAt?: Time | null;
  shippedAt?: Time | null;
  promisedAt?: Time | null;
  deliveredAt?: Time | null;
  cancelledAt?: Time | null;
  returnedAt?: Time | null;
  refundedAt?: Time | null;
  reviewedAt?: Time | null;
  /** When the first part came, while others have not. */
  partlyDeliveredAt?: Time | null;
  rating?: number | null;
  payment?: ('prepaid' | 'on_delivery') | null;
  status?: ('placed' | 'paid' | 'shipped' | 'delivered' | 'returned' | 'refunded' | 'cancelled') | null;
  shipment?: ('pending' | 'in_transit' | 'out_for_delivery' | 'delayed' | 'exception' | 'delivered' | 'returning' | 'lost') | null;
  trackingUrl?: string | null;
  /** ISO 3166-1 alpha-2: where it is sent to. */
  country?: string | null;
  items?: OrderItem[] | null;
}
/** What a shop sends to POST /orders; an older updatedAt changes nothing. */
export interface OrderUpdate {
  number: OrderNumber;
  placedAt?: Time | null;
  paidAt?: Time | null;
  shippedAt?: Time | null;
  promisedAt?: Time | null;
  deliveredAt?: Time | null;
  cancelledAt?: Time | null;
  returnedAt?: Time | null;
  refundedAt?: Time | null;
  reviewedAt?: Time | null;
  /** When the first part came, while others have not. */
  partlyDeliveredAt?: Time | null;
  rating?: number | null;
  payment?: ('prepaid' | 'on_delivery') | null;
  status?: ('placed' | 'paid' | 'shipped' | 'delivered' | 'returned' | 'refunded' | 'cancelled') | null;
  shipment?: ('pending' | 'in_transit' | 'out_for_delivery' | 'delayed' | 'exception' | 'delivered' | 'returning' | 'lost') | null;
  trackingUrl?: string | null;
  /** ISO 3166-1 alpha-2: where it is sent to. */
  country?: string | null;
  items?: OrderItem[] | null;
  updatedAt: Time;
  customer?: {
    id?: CustomerId | null;
    email?: Email | null;
  } | null;
  /** The unguessable reference the widget put into the cart. */
  visitorRef?: string | null;
}
/** How the session began; utm without its prefix. */
export interface Arrival {
  referrer?: string | null;
  utm?: {
    [k: string]: string;
  } | null;
  visit?: number | null;
}
export interface FactEvent {
  at?: Time | null;
  name: string;
  page?: Page | null;
  data?: {} | null;
}
/** What one visitor did since they came, oldest first. */
export interface SessionFacts {
  arrival?: Arrival | null;
  events?: FactEvent[] | null;
}
export interface MessageFacts {
  text?: string | null;
  topic?: string | null;
  order?: string | null;
}
/** The facts a decision may look at; every part may be absent. */
export interface ExplainRequest {
  now?: Time | null;
  locale?: Locale | null;
  session?: SessionFacts | null;
  orders?: Order[] | null;
  message?: MessageFacts | null;
}
export interface IgnoredFact {
  /** Such as orders[0].promisedAt. */
  fact: string;
  why: string;
}
/** Which moment the customer is in, and why. Moment and journey are null exactly when abstained. */
export interface Decision {
  moment: Moment | null;
  confidence: Confidence;
  abstained: boolean;
  queue: QueueKey;
  locale: Locale;
  journey: JourneyName | null;
  evidence: Evidence[];
  candidates: Candidate[];
  ignored: IgnoredFact[];
  /** The version of the site's own rules that decided; absent when the product's did. */
  rules?: number;
}
export interface Faq {
  id: string;
  question: string;
  answer: string;
  score: number;
  why?: Reason[];
}
/** Why something is suggested, strongest first, to agents only: `words` of the question stand in it, `meaning` says the same in other words, `earlier` words were said before, a `fact` is known, it is written for the `moment`, or it `helped` others. `of` names the words, the fact or the moment. */
export interface Reason {
  code: 'words' | 'meaning' | 'earlier' | 'fact' | 'moment' | 'helped';
  of?: string;
}
/** A ready answer, its variables filled; gaps names those that could not be. */
export interface Script {
  id: string;
  title: string;
  text: string;
  gaps: string[];
  why?: Reason[];
}
export interface Suggestions {
  faq: Faq[];
  scripts: Script[];
}
export interface Customer {
  id: string;
  verified: boolean;
  name?: string;
  email?: string;
  phone?: string;
  locale?: string;
}
/** A journey of the customer in its own moment, with its order's facts. */
export interface Journey {
  kind: JourneyKind;
  order?: OrderNumber;
  moment?: Moment;
  confidence?: Confidence;
  facts?: Order;
}
export interface ConversationSummary {
  id: string;
  kind: ConversationKind;
  status: ConversationStatus;
  /** Of a ticket. */
  number?: string;
  epoch: Epoch;
  top: Top;
  read: Top;
}
export interface Desk {
  queue: QueueKey;
  open: boolean;
  opensAt?: Time;
}
export interface QueueState {
  queue: QueueKey;
  moment?: Moment;
  /** Chats. */
  waiting: number;
  oldest?: Time;
  /** Present. */
  agents: number;
  /** Slots. */
  free: number;
  /** That nobody has taken; not among those waiting. */
  tickets?: number;
}
export interface Limits {
  /** Code points in a text. */
  text: number;
  /** Bytes in a frame. */
  frame: number;
  /** Files in a message. */
  files: number;
  /** Bytes in a file. */
  fileBytes: number;
}
/** The agent who is signed in. */
export interface OwnAgent {
  id: string;
  name: string;
  role: AgentRole;
  queues: QueueKey[];
  capacity: number;
  status: AgentStatus;
}
/** Seen by both. */
export interface MessageEntry {
  seq: Seq;
  prev: Top;
  at: Time;
  kind: 'message';
  from: Party;
  ref?: Ref;
  text: string;
  files?: FileInfo[];
  used?: Used;
}
/** Seen by agents. */
export interface NoteEntry {
  seq: Seq;
  prev: Top;
  at: Time;
  kind: 'note';
  from: Party;
  ref?: Ref;
  text: string;
}
/** Seen by both, its evidence by agents. */
export interface MomentEntry {
  seq: Seq;
  prev: Top;
  at: Time;
  kind: 'moment';
  from: Party;
  ref?: Ref;
  moment: Moment;
  journey: JourneyName;
  confidence: Confidence;
  by: 'rules' | 'agent';
  evidence?: Evidence[];
  /** The version of the site's own rules that decided; absent when the product's did. To agents. */
  rules?: number;
  was?: Moment;
  /** Why the agent corrected it. To agents. */
  reason?: string;
}
/** Seen by both. */
export interface QueuedEntry {
  seq: Seq;
  prev: Top;
  at: Time;
  kind: 'queued';
  from: Party;
  ref?: Ref;
  queue: QueueKey;
  as: ConversationKind;
}
/** Seen by both, its gen by agents. */
export interface AssignedEntry {
  seq: Seq;
  prev: Top;
  at: Time;
  kind: 'assigned';
  from: Party;
  ref?: Ref;
  agent: AgentName;
  gen?: Gen;
}
/** Seen by agents. */
export interface TransferredEntry {
  seq: Seq;
  prev: Top;
  at: Time;
  kind: 'transferred';
  from: Party;
  ref?: Ref;
  fromQueue?: QueueKey;
  toQueue?: QueueKey;
  toAgent?: AgentName;
  reason?: string;
}
/** Seen by agents: the visitor has left, the slot is free. */
export interface ParkedEntry {
  seq: Seq;
  prev: Top;
  at: Time;
  kind: 'parked';
  from: Party;
  ref?: Ref;
  until?: Time;
}
/** Seen by both, its outcome by agents. */
export interface ResolvedEntry {
  seq: Seq;
  prev: Top;
  at: Time;
  kind: 'resolved';
  from: Party;
  ref?: Ref;
  by: PartyKind;
  outcome?: string;
}
/** Seen by both. */
export interface ReopenedEntry {
  seq: Seq;
  prev: Top;
  at: Time;
  kind: 'reopened';
  from: Party;
  ref?: Ref;
  by: PartyKind;
}
/** Seen by both. */
export interface RatedEntry {
  seq: Seq;
  prev: Top;
  at: Time;
  kind: 'rated';
  from: Party;
  ref?: Ref;
  score: Score;
  solved?: boolean;
  text?: string;
}
/** Seen by both. */
export interface TicketEntry {
  seq: Seq;
  prev: Top;
  at: Time;
  kind: 'ticket';
  from: Party;
  ref?: Ref;
  number: string;
  promisedAt: Time;
}
/** Seen by both: drop the content of the target. */
export interface RedactedEntry {
  seq: Seq;
  prev: Top;
  at: Time;
  kind: 'redacted';
  from: Party;
  ref?: Ref;
  target: Seq;
}
export interface VisitorHello {
  type: 'hello';
  version: number;
  site: string;
  token?: string;
  locale?: Locale;
  resume?: ResumePoint[];
  page?: Page;
  identity?: Identity;
}
export interface AgentHello {
  type: 'hello';
  version: number;
  ticket?: string;
  locale?: Locale;
  resume?: ResumePoint[];
}
/** Without a conversation: the visitor's open chat, or a new conversation. */
export interface VisitorSay {
  type: 'say';
  ref: Ref;
  conversation?: Id;
  new?: boolean;
  kind?: ConversationKind;
  subject?: Line;
  email?: Email;
  text: VisitorText;
  topic?: string;
  order?: OrderNumber;
  files?: Id[];
  page?: Page;
}
/** A note needs no gen. */
export interface AgentSay {
  type: 'say';
  ref: Ref;
  conversation: Id;
  gen?: Gen;
  note?: boolean;
  text: AgentText;
  files?: Id[];
  used?: Used;
}
export interface Pull {
  type: 'pull';
  ref: Ref;
  conversation: Id;
  epoch: Epoch;
  after: Top;
  limit?: number;
}
export interface Pong {
  type: 'pong';
  n: number;
}
export interface Typing {
  type: 'typing';
  conversation: Id;
  on: boolean;
}
/** Cumulative; only ever rises. */
export interface Mark {
  type: 'mark';
  conversation: Id;
  received?: Top;
  read?: Top;
}
export interface Track {
  type: 'track';
  ref: Ref;
  events: ShopEvent[];
}
export interface Identify {
  type: 'identify';
  ref: Ref;
  identity: Identity;
}
export interface Rate {
  type: 'rate';
  ref: Ref;
  conversation: Id;
  score: Score;
  solved?: boolean;
  text?: VisitorText;
}
export interface End {
  type: 'end';
  ref: Ref;
  conversation: Id;
}
export interface Reopen {
  type: 'reopen';
  ref: Ref;
  conversation: Id;
}
export interface Contact {
  type: 'contact';
  ref: Ref;
  email?: Email;
  phone?: string;
  name?: Line;
}
export interface Consent {
  type: 'consent';
  ref: Ref;
  tracking: boolean;
}
export interface Helpful {
  type: 'helpful';
  ref: Ref;
  article: Id;
  yes: boolean;
}
/** An article is on the visitor's screen. */
export interface Opened {
  type: 'opened';
  ref: Ref;
  article: Id;
}
export interface Review {
  type: 'review';
  ref: Ref;
  product?: ProductId;
  order?: OrderNumber;
  rating: Score;
  text: VisitorText;
  mayQuote: boolean;
}
export interface Play {
  type: 'play';
  ref: Ref;
  id: Id;
  event: 'shown' | 'opened' | 'dismissed';
}
export interface Transcript {
  type: 'transcript';
  ref: Ref;
  conversation: Id;
  email: Email;
}
/** With `article` that one alone is answered, if the visitor may read it; without `text` what fits the moment and the page. */
export interface Ask {
  type: 'ask';
  ref: Ref;
  text?: VisitorText;
  article?: Id;
}
/** From a queue. */
export interface Take {
  type: 'act';
  ref: Ref;
  name: 'take';
  conversation: Id;
  gen?: Gen;
}
/** An offer. */
export interface Accept {
  type: 'act';
  ref: Ref;
  name: 'accept';
  conversation: Id;
  gen?: Gen;
}
/** An offer. */
export interface Decline {
  type: 'act';
  ref: Ref;
  name: 'decline';
  conversation: Id;
  gen?: Gen;
}
/** To a queue or to an agent. */
export interface Transfer {
  type: 'act';
  ref: Ref;
  name: 'transfer';
  conversation: Id;
  gen?: Gen;
  queue?: QueueKey;
  agent?: Id;
  reason?: string;
}
export interface Resolve {
  type: 'act';
  ref: Ref;
  name: 'resolve';
  conversation: Id;
  gen?: Gen;
  outcome?: string;
}
export interface AgentReopen {
  type: 'act';
  ref: Ref;
  name: 'reopen';
  conversation: Id;
  gen?: Gen;
}
export interface CorrectMoment {
  type: 'act';
  ref: Ref;
  name: 'moment';
  conversation: Id;
  gen?: Gen;
  moment: Moment;
  journey?: JourneyName;
  reason?: string;
  /** Hand the conversation on to the desk of that moment, too. */
  move?: boolean;
}
/** A supervisor's. */
export interface Assign {
  type: 'act';
  ref: Ref;
  name: 'assign';
  conversation: Id;
  gen?: Gen;
  agent: Id;
}
export interface Park {
  type: 'act';
  ref: Ref;
  name: 'park';
  conversation: Id;
  gen?: Gen;
  until?: Time;
}
export interface Tag {
  type: 'act';
  ref: Ref;
  name: 'tag';
  conversation: Id;
  gen?: Gen;
  tags: string[];
}
/** What the front line hears. */
export interface MarkHeard {
  type: 'act';
  ref: Ref;
  name: 'mark';
  conversation: Id;
  gen?: Gen;
  kind: 'pain' | 'idea' | 'gap';
  text: AgentText;
}
/** See its entries without owning it. */
export interface Follow {
  type: 'act';
  ref: Ref;
  name: 'follow';
  conversation: Id;
  gen?: Gen;
}
export interface Unfollow {
  type: 'act';
  ref: Ref;
  name: 'unfollow';
  conversation: Id;
  gen?: Gen;
}
export interface Presence {
  type: 'presence';
  ref: Ref;
  status: AgentStatus;
  capacity?: number;
}
export interface VisitorWelcome {
  type: 'welcome';
  version: 1;
  session: string;
  visitor: {
    id: string;
    token: string;
    verified: boolean;
  };
  conversations: ConversationSummary[];
  desks: Desk[];
  /** Seconds. */
  heartbeat: number;
  limits: Limits;
  now: Time;
  why?: 'token_expired' | 'proof';
}
export interface AgentWelcome {
  type: 'welcome';
  version: 1;
  session: string;
  agent: OwnAgent;
  queues: QueueState[];
  conversations: ConversationSummary[];
  /** Seconds. */
  heartbeat: number;
  limits: Limits;
  now: Time;
}
/** The past is told; what follows is new. */
export interface Live {
  type: 'live';
  conversation: string;
  top: Top;
}
/** It may not be seen, or is not owned or offered, any more. */
export interface Withdrawn {
  type: 'withdrawn';
  conversation: string;
  gen?: Gen;
  why: 'not_found' | 'transferred' | 'reassigned' | 'taken' | 'declined' | 'expired' | 'lapsed' | 'parked' | 'resolved';
}
export interface Done {
  type: 'done';
  ref: Ref;
  conversation?: string;
  seq?: Seq;
  at: Time;
  kind?: ConversationKind;
  number?: string;
  promisedAt?: Time;
}
export interface Refused {
  type: 'refused';
  ref?: Ref;
  code: RefusalCode;
  /** For people who write clients, in English. */
  message: string;
  /** Such as events[3].name. */
  field?: string;
  limit?: number;
  retry: boolean;
  /** Seconds. */
  after?: number;
}
/** Forget the conversation; its log follows from the start. */
export interface Reset {
  type: 'reset';
  conversation: string;
  epoch: Epoch;
  top: Top;
  why: 'epoch' | 'trimmed' | 'ahead';
}
export interface PulledPage {
  type: 'page';
  ref: Ref;
  conversation: string;
  epoch: Epoch;
  entries: Entry[];
  top: Top;
  more: boolean;
}
export interface Ping {
  type: 'ping';
  n: number;
  /** The top of each conversation. */
  tops: {
    [k: string]: Top;
  };
}
export interface ServerTyping {
  type: 'typing';
  conversation: string;
  on: boolean;
  from: Party;
}
/** How far the other side has read. */
export interface Read {
  type: 'read';
  conversation: string;
  by: PartyKind;
  seq: Top;
}
export interface AgentPresent {
  type: 'agent';
  conversation: string;
  agent: AgentName;
  present: boolean;
}
/** Precedes a planned close. */
export interface Bye {
  type: 'bye';
  code: CloseCode;
  /** Seconds. */
  after?: number;
}
export interface QueuePosition {
  type: 'queue';
  conversation: string;
  position: number;
  /** Seconds. */
  wait: {
    low: number;
    high: number;
  };
}
export interface Suggested {
  type: 'suggested';
  ref?: Ref;
  faq: Faq[];
}
/** A conversation this agent owns, with all that is known. */
export interface Assigned {
  type: 'assigned';
  conversation: string;
  kind: ConversationKind;
  gen: Gen;
  queue?: QueueKey;
  number?: string;
  subject?: string;
  promisedAt?: Time;
  /** All of them; absent while nobody has given any. */
  tags?: string[];
  /** True: the decision names no moment and no journey. */
  abstained?: boolean;
  moment?: Moment;
  journey?: JourneyName;
  confidence: Confidence;
  evidence: Evidence[];
  candidates: Candidate[];
  customer: Customer;
  journeys: Journey[];
  session?: SessionFacts;
  suggestions: Suggestions;
  epoch: Epoch;
  top: Top;
}
/** The changed parts of what `assigned` told. */
export interface Context {
  type: 'context';
  conversation: string;
  kind?: ConversationKind;
  gen?: Gen;
  queue?: QueueKey;
  number?: string;
  subject?: string;
  promisedAt?: Time;
  /** All of them; absent while nobody has given any. */
  tags?: string[];
  /** True: the decision names no moment and no journey. */
  abstained?: boolean;
  moment?: Moment;
  journey?: JourneyName;
  confidence?: Confidence;
  evidence?: Evidence[];
  candidates?: Candidate[];
  customer?: Customer;
  journeys?: Journey[];
  session?: SessionFacts;
  suggestions?: Suggestions;
}
export interface Offered {
  type: 'offered';
  conversation: string;
  gen: Gen;
  until: Time;
  moment?: Moment;
  summary: string;
}
export interface Queues {
  type: 'queues';
  queues: QueueState[];
}
