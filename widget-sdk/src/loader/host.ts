import type { BootOptions, WidgetState } from '../api';
import type { Place } from './launcher';

/** What the loader hands to the part that is fetched later. */
export interface Host extends Place {
  options: BootOptions;
  /** Where the loader came from; the server is beside it. */
  source: string;
  emit(event: string, detail: unknown): void;
  ready(state: WidgetState): void;
  /** Takes the element and `window.momentdesk` away. */
  remove(): void;
}

/** The part that is fetched later. */
export interface Core {
  run(command: string, args: unknown[]): unknown;
}
