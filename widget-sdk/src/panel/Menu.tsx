import { useState } from 'preact/hooks';
import { Icon } from './icons';
import type { PanelState } from './state';

/** What one may do with an open conversation: end it. */
export function Menu({ state, id }: { state: PanelState; id: string }) {
  const { words, session } = state;
  const [open, setOpen] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the buttons inside it
    <div
      class="menu"
      onKeyDown={event => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        setOpen(false);
        event.currentTarget.querySelector('button')?.focus();
      }}
      onFocusOut={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <button
        type="button"
        class="round"
        aria-label={words('panel.menu')}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon of="more" />
      </button>
      {open && (
        <div class="menu-list">
          <button
            type="button"
            onClick={() => {
              setOpen(false);
              session.client.end(id);
            }}
          >
            {words('conversation.end')}
          </button>
        </div>
      )}
    </div>
  );
}
