import { useEffect, useRef, useState } from 'preact/hooks';
import type { Faq } from '../protocol';
import { CloseButton } from './App';
import { Icon } from './icons';
import { Markdown } from './Markdown';
import type { PanelState, Screen } from './state';

interface Props {
  state: PanelState;
  article: Faq;
  back: Screen;
  typed?: boolean | undefined;
}

export function Article({ state, article, back, typed }: Props) {
  const { words } = state;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (state.attentive) title.current?.focus();
    state.session.client.opened(article.id).settled.catch(() => {});
  }, [article.id]);
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
        <Markdown state={state}>{article.answer}</Markdown>
      </article>
      <div class="choices">
        <Helped key={article.id} state={state} article={article} typed={typed} />
        <button type="button" class="strong" onClick={() => state.go(afterwards(back, state))}>
          {words('article.person')}
        </button>
      </div>
    </>
  );
}

function Helped({ state, article, typed }: Omit<Props, 'back'>) {
  const { words, session } = state;
  const [helped, setHelped] = useState<boolean>();
  const status = useRef<HTMLParagraphElement>(null);
  const say = (yes: boolean) => {
    setHelped(yes);
    // the button goes, the keyboard stays
    status.current?.focus();
    if (yes && typed) state.keepDraft(undefined, '');
    session.client.helpful(article.id, yes).settled.catch(() => {});
  };
  return (
    <div class="helped">
      <p role="status" tabIndex={-1} ref={status}>
        {words(helped === undefined ? 'article.helped' : helped ? 'article.thanks' : 'article.sorry')}
      </p>
      {helped === undefined &&
        [true, false].map(yes => (
          <button key={yes} type="button" class="chip" onClick={() => say(yes)}>
            {words(yes ? 'rate.yes' : 'article.no')}
          </button>
        ))}
    </div>
  );
}

/** Asking a person leads to the composer, with what was being typed still in it. */
function afterwards(back: Screen, state: PanelState): Screen {
  if (back.is === 'conversation') return back;
  return { is: 'conversation', id: state.openChat()?.id, fresh: false };
}
