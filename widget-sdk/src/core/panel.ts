import type { Faq } from '../protocol';

/** What the panel shows of itself; made when it is first opened. */
export interface Panel {
  show(focus: boolean): void;
  hide(): void;
  /** `text` is put into the composer. */
  begin(text?: string): void;
  read(article: Faq): void;
  conversation(): string | undefined;
  remove(): void;
}
