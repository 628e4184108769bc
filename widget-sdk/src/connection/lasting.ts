import type { ServerFrame } from './frames';

const leaving = new Set(['assigned', 'ticket', 'resolved']);

/** The last of what the server tells only when it changes, for tabs that come later: the place in line, how far was read. */
export class Lasting {
  readonly #frames = new Map<string, ServerFrame>();

  take(frame: ServerFrame): void {
    if (frame.type === 'queue') this.#frames.set(`queue ${frame.conversation}`, frame);
    if (frame.type === 'read') this.#frames.set(`read ${frame.by} ${frame.conversation}`, frame);
    if (frame.type === 'entry' && leaving.has(frame.kind)) this.#frames.delete(`queue ${frame.conversation}`);
  }

  all(): ServerFrame[] {
    return [...this.#frames.values()];
  }

  clear(): void {
    this.#frames.clear();
  }
}
