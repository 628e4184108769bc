import { Icon } from './icons';
import type { PanelState } from './state';

/** What the next conversation is about, because a link said so; it may be taken away. */
export function AboutChip({ state }: { state: PanelState }) {
  const { words, session } = state;
  const { order, product } = session.about ?? {};
  if (!order && !product) return null;
  return (
    <p class="about">
      <span>{order ? words('about.order', { order }) : words('about.product', { product: product ?? '' })}</span>
      <button
        type="button"
        class="round"
        aria-label={words('about.remove')}
        onClick={() => session.askAbout(undefined)}
      >
        <Icon of="close" />
      </button>
    </p>
  );
}
