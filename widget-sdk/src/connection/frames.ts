import type {
  Act,
  AgentFrame,
  AgentSay,
  AgentWelcome,
  Consent,
  Contact,
  Done,
  End,
  EntryFrame,
  Helpful,
  Identify,
  Live,
  Opened,
  Presence,
  Pull,
  PulledPage,
  Rate,
  Refused,
  Reopen,
  Reset,
  ServerFrame,
  Track,
  VisitorFrame,
  VisitorSay,
  VisitorWelcome,
} from '../protocol';

export type { Entry, ResumePoint } from '../protocol';

/** Frames that must arrive: sent with the same `ref` until `done` or a final no. */
export type DurableFrame =
  | VisitorSay
  | AgentSay
  | Rate
  | End
  | Reopen
  | Contact
  | Consent
  | Helpful
  | Opened
  | Track
  | Identify
  | Act
  | Presence;

export type WelcomeFrame = VisitorWelcome | AgentWelcome;
export type ClientFrame = VisitorFrame | AgentFrame;
export type DoneFrame = Done;
export type RefusedFrame = Refused;
export type LiveFrame = Live;
export type ResetFrame = Reset;
export type PageFrame = PulledPage;
export type PullFrame = Pull;
export type { EntryFrame, ServerFrame };
