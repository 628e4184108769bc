import type { Word } from '../words/words.tsx';

export type Tone = 'good' | 'bad' | 'info';
/** Words of the catalogue, or text that is ready; a refusal is `refused:<code>`. */
export type Said = string | { word: Word; values?: Record<string, string | number> };
export type Notice = { id: number; tone: Tone; text: Said };

const SHOWN = 4;
const LASTS: Record<Tone, number> = { good: 4000, info: 6000, bad: 8000 };

/** Short words about what an act came to, each for a while. */
export class Notices {
  readonly #changed: (notices: Notice[]) => void;
  #all: Notice[] = [];
  #last = 0;

  constructor(changed: (notices: Notice[]) => void) {
    this.#changed = changed;
  }

  say(tone: Tone, text: Said): void {
    const id = ++this.#last;
    this.#become([...this.#all.slice(1 - SHOWN), { id, tone, text }]);
    setTimeout(() => this.dismiss(id), LASTS[tone]);
  }

  dismiss(id: number): void {
    if (this.#all.some(notice => notice.id === id)) this.#become(this.#all.filter(notice => notice.id !== id));
  }

  #become(notices: Notice[]): void {
    this.#all = notices;
    this.#changed(notices);
  }
}
