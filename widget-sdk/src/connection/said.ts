import type { AgentSay, VisitorSay } from '../protocol';
import type { DoneFrame, DurableFrame } from './frames';
import type { ConversationLog } from './log';

interface Saying {
  frame: DurableFrame;
  seq: number | undefined;
  epoch: string | undefined;
}

/** What this client has said since it started: the acknowledged words that the server's log has lost are said again (RES4). */
export class Said {
  readonly #byConversation = new Map<string, Saying[]>();

  /** A repeat says what the first one said, word for word, in the conversation it went into: other content would be a conflict. */
  add(frame: VisitorSay | AgentSay, { conversation, seq }: DoneFrame, log: ConversationLog): void {
    const { new: _, ...words } = frame as VisitorSay;
    const said = this.#byConversation.get(log.conversation) ?? [];
    const others = said.filter(({ frame: { ref } }) => ref !== frame.ref);
    this.#byConversation.set(log.conversation, [
      ...others,
      { frame: { ...words, conversation }, seq, epoch: log.epoch },
    ]);
  }

  forget(): void {
    this.#byConversation.clear();
  }

  /** To be asked when the log has caught up. */
  lost(log: ConversationLog): DurableFrame[] {
    const refs = new Set(log.entries.map(({ ref }) => ref));
    const kept = ({ frame, seq, epoch }: Saying) =>
      refs.has(frame.ref) || (epoch === log.epoch && seq !== undefined && seq <= log.top);
    return (this.#byConversation.get(log.conversation) ?? []).filter(saying => !kept(saying)).map(({ frame }) => frame);
  }
}
