import { useEffect, useRef } from 'preact/hooks';
import type { Faq } from '../protocol';
import { CloseButton } from './App';
import { Icon } from './icons';
import type { PanelState, Screen } from './state';
import { Text } from './text';

export function Article({ state, article, back }: { state: PanelState; article: Faq; back: Screen }) {
  const { words, thanks } = state;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    thanks.value = '';
    title.current?.focus();
  }, [article.id]);
  const paragraphs = article.answer.split(/\n{2,}/);
  return (
    <>
      <div class="bar">
        <button type="button" class="round" aria-label={words('panel.back')} onClick={() => state.go(back)}>
          <Icon of="back" />
        </button>
        <p class="bar-title">{words('article.label')}</p>
        <CloseButton state={state} />
      </div>
      <article class="body article">
        <h2 dir="auto" tabIndex={-1} ref={title}>
          {article.question}
        </h2>
        {paragraphs.map(paragraph => (
          <p key={paragraph} dir="auto">
            <Text>{paragraph}</Text>
          </p>
        ))}
      </article>
      <div class="choices">
        <p class="thanks" role="status">
          {thanks}
        </p>
        {!thanks.value && (
          <>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                thanks.value = words('article.thanks');
                state.keepDraft(undefined, '');
              }}
            >
              <Icon of="check" />
              {words('article.solved')}
            </button>
            <button type="button" class="strong" onClick={() => state.go(afterwards(back, state))}>
              {words('article.person')}
            </button>
          </>
        )}
      </div>
    </>
  );
}

/** Asking a person leads to the composer, with what was being typed still in it. */
function afterwards(back: Screen, state: PanelState): Screen {
  if (back.is === 'conversation') return back;
  return { is: 'conversation', id: state.openChat()?.id, fresh: false };
}
