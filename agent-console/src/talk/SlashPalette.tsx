import type { Reason } from '@momentdesk/widget/protocol';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { item } from '../api/items.ts';
import { ui } from '../app/ui.ts';
import { Icon } from '../design/Icon.tsx';
import { Marked } from '../knowledge/Marked.tsx';
import { useWords, type Words } from '../words/words.tsx';
import { useBecause } from './because.ts';
import type { Option } from './found.ts';
import { pieces } from './gaps.ts';

type Props = {
  id: string;
  options: Option[];
  at: number;
  hover: (index: number) => void;
  choose: (option: Option, link?: boolean) => void;
};

/** Scripts and answers where one writes; the keyboard stays in the text. */
export function SlashPalette({ id, options, at, hover, choose }: Props) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const current = options[at];
  useLayoutEffect(() => place(frame.current));
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const heads = { script: words('composer.scripts'), faq: words('composer.answers'), gap: '' };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pressing in it must not take the focus out of the text
    <div className="slash" ref={frame} onMouseDown={event => event.preventDefault()}>
      <div className="slash-list scroll" role="listbox" tabIndex={0} id={id} aria-label={words('slash.title')}>
        {options.map((option, index) => (
          <Row key={option.id} head={option.is === options[index - 1]?.is ? '' : heads[option.is]}>
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the text */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text */}
            <div
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className="slash-option"
              onMouseMove={() => index !== at && hover(index)}
              onClick={event => choose(option, event.shiftKey)}
            >
              <Icon name={icons[option.is]} />
              <bdi className="clip">{nameOf(option, words)}</bdi>
              {option.is === 'script' && option.script.gaps.length > 0 && (
                <span className="chip warn">{words('scripts.gaps', { n: option.script.gaps.length })}</span>
              )}
            </div>
          </Row>
        ))}
      </div>
      {current && current.is !== 'gap' && <Preview option={current} choose={choose} />}
    </div>
  );
}

const icons = { script: 'slash', faq: 'book', gap: 'flag' } as const;

function nameOf(option: Option, words: Words): string {
  if (option.is === 'script') return option.script.title;
  return option.is === 'faq' ? option.faq.question : words('slash.missing', { query: option.query });
}

function Row({ head, children }: { head: string; children: ReactNode }) {
  return (
    <>
      {head && (
        <div className="picker-title" role="presentation">
          {head}
        </div>
      )}
      {children}
    </>
  );
}

/** It begins at the slash, stays on the screen, and covers nothing of the composer. */
function place(frame: HTMLElement | null): void {
  const box = frame?.parentElement;
  const slash = box?.querySelector<HTMLElement>('.slash-at');
  const composer = box?.closest('form');
  if (!frame || !box || !slash || !composer) return;
  const room = box.clientWidth - frame.offsetWidth;
  const start = getComputedStyle(box).direction === 'rtl' ? slash.offsetLeft - frame.offsetWidth : slash.offsetLeft;
  const above = box.getBoundingClientRect().bottom - composer.getBoundingClientRect().top;
  frame.style.left = `${Math.max(0, Math.min(start, room))}px`;
  frame.style.bottom = `${above + 4}px`;
}

type Shown = Exclude<Option, { is: 'gap' }>;

function Preview({ option, choose }: { option: Shown; choose: Props['choose'] }) {
  const words = useWords();
  const kind = option.is === 'faq' ? 'faq' : 'scripts';
  const told = option.is === 'faq' ? option.faq : option.script;
  const whole = useQuery({ ...item(kind, told.id), staleTime: 60_000, retry: false }).data?.item;
  const link = option.is === 'faq' ? whole?.links?.[0] : undefined;
  const steps = Object.values(whole?.texts ?? {}).find(wording => wording.steps)?.steps?.length ?? 0;
  const mark = () => ui.mark({ kind: 'gap', text: `${nameOf(option, words)}: ` });
  return (
    <div className="slash-preview">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <div className="slash-preview-text scroll" dir="auto" tabIndex={0}>
        {option.is === 'faq' ? (
          <Marked text={option.faq.answer} dir="auto" />
        ) : (
          pieces(option.script.text).map(piece =>
            piece.gap ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
          )
        )}
      </div>
      <Because why={told.why} />
      <div className="slash-foot">
        {steps > 1 && <span className="chip">{words('know.nSteps', { n: steps })}</span>}
        {link && (
          <button type="button" className="button quiet small" tabIndex={-1} onClick={() => choose(option, true)}>
            <Icon name="link" /> {words('slash.asLink')} <kbd className="kbd">⇧ Enter</kbd>
          </button>
        )}
        <button type="button" className="button quiet small" tabIndex={-1} onClick={mark}>
          <Icon name="flag" /> {words('slash.wrong')} <kbd className="kbd">Alt G</kbd>
        </button>
      </div>
    </div>
  );
}

/** Why it is suggested, when the server says so. */
function Because({ why }: { why: Reason[] | undefined }) {
  const said = useBecause()(why);
  if (!said) return null;
  return (
    <p className="slash-why">
      <Icon name="compass" /> <bdi>{said}</bdi>
    </p>
  );
}
