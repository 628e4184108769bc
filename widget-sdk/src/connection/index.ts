/** A client of the protocol `momentdesk.v1` without a page: for the widget, the console, and anything else that speaks it. */
export {
  type ActWords,
  AgentClient,
  type AgentOptions,
  type AgentWords,
} from './agent';
export type { ClientOptions } from './client';
export type { ClientEvents } from './clientEvents';
export type { DeskView } from './desk';
export { Emitter } from './emitter';
export {
  browserEnvironment,
  type Environment,
  newRef,
  type Socket,
  type SocketHandlers,
} from './environment';
export { indexedDbOutbox } from './indexedDbOutbox';
export type { ConversationLog } from './log';
export type { LogChange, LogEvents } from './logs';
export { memoryOutbox, type OutboxItem, type OutboxStore } from './outbox';
export { Refused } from './refused';
export type { Delivery } from './sender';
export type { ConnectionState } from './state';
export { browserTabs, type Tabs } from './tabs';
export { VisitorClient, type VisitorOptions, type Words } from './visitor';
