import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icons';
import type { PanelState } from './state';

interface Props {
  state: PanelState;
  id: string | undefined;
  placeholder: string;
  onText: (text: string) => void;
  onSend: (text: string) => void;
}

/** So close to the limit it is told how much is left. */
const near = 200;
const tallest = 132;
const visible = /[^\s\p{Z}\p{Cc}\p{Cf}]/u;

/** Where one writes. The draft is kept until it is sent, over reloads, too. */
export function Composer({ state, id, placeholder, onText, onSend }: Props) {
  const { words, session } = state;
  const [text, setText] = useState(() => state.draft(id));
  const field = useRef<HTMLTextAreaElement>(null);
  const limit = session.client.welcome?.limits.text ?? 4000;
  const left = limit - [...text].length;
  const ready = visible.test(text) && left >= 0;

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    if (area.scrollHeight > 0) area.style.height = `${Math.min(area.scrollHeight, tallest)}px`;
  }, [text, state.opened.value]);

  useEffect(() => {
    if (state.attentive && matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true });
  }, [state]);

  const write = (next: string) => {
    setText(next);
    state.keepDraft(id, next);
    onText(next);
  };
  const send = () => {
    if (!ready) return;
    onSend(text);
    setText('');
    state.keepDraft(id, '');
    field.current?.focus();
  };

  return (
    <form
      class="composer"
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        value={text}
        placeholder={placeholder}
        aria-label={words('composer.label')}
        aria-describedby="composer-hint"
        aria-invalid={left < 0}
        onInput={event => write(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="send" aria-label={words('composer.send')} aria-disabled={!ready}>
        <Icon of="send" />
      </button>
      <span id="composer-hint" class="unseen">
        {words('composer.hint')}
      </span>
      {left <= near && (
        <p class={left < 0 ? 'left over' : 'left'} role="status">
          {left < 0 ? words('composer.over', { count: -left }) : words('composer.left', { count: left })}
        </p>
      )}
    </form>
  );
}
