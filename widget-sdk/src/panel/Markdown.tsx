import { later } from './later';
import type { PanelState } from './state';
import { Text } from './text';

/** Markdown is read by a part of its own; until it is there, the words are. */
export const Markdown = later(
  parts => parts.rich().then(({ styles, Rich: shown }) => ({ styles, shown })),
  ({ children }: { state: PanelState; children: string }) => (
    <p dir="auto">
      <Text>{children}</Text>
    </p>
  ),
);
