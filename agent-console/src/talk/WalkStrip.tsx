import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import { item } from '../api/items.ts';
import { ui } from '../app/ui.ts';
import { Icon } from '../design/Icon.tsx';
import type { Talk } from '../desk/model.ts';
import { isTyping } from '../keys/useKeys.ts';
import { wordingFor } from '../knowledge/item.ts';
import { back, onward, type Path, stepAt, still } from '../knowledge/walk.ts';
import { drafts } from '../signals/drafts.ts';
import { useStored } from '../signals/stored.ts';
import { useWords } from '../words/words.tsx';
import { filled } from './fill.ts';
import { useValues } from './useInsert.ts';
import { type Walking, walking } from './walking.ts';
import { replace } from './writing.ts';

type Box = RefObject<HTMLTextAreaElement | null>;

/** A script of several steps that the agent is in: what comes next by a press or a number, back, and out of it. */
export function WalkStrip({ talk, box }: { talk: Talk; box: Box }) {
  const [walk] = useStored(walking(talk.id));
  return walk ? <Strip key={walk.script} talk={talk} box={box} walk={walk} /> : null;
}

function Strip({ talk, box, walk }: { talk: Talk; box: Box; walk: Walking }) {
  const words = useWords();
  const values = useValues(talk);
  const document = useQuery({ ...item('scripts', walk.script), staleTime: 60_000 }).data?.item;
  const wording = document?.texts[walk.language] ?? (document && wordingFor(document, walk.language)?.[1]);
  const steps = wording?.steps ?? [];
  const path = still(steps, walk.path);
  const here = stepAt(steps, path);
  const choices = here?.choices ?? [];
  const stop = () => walking(talk.id).set(null);
  const go = (next: Path, only: boolean) => {
    const text = filled(stepAt(steps, next)?.text ?? '', values);
    const draft = drafts.get(talk.id);
    const untouched = draft.text === walk.said;
    walking(talk.id).set({ ...walk, path: next, said: text });
    if (only && !untouched) return;
    const end = draft.text.length;
    const words = untouched || draft.text.trim() === '' ? text : `\n${text}`;
    replace(talk.id, box.current, untouched ? [0, end] : [end, end], words, { script: walk.script });
  };
  const choose = (index: number): boolean => {
    const choice = choices[index];
    if (choice) go(onward(path, choice.to), false);
    return choice !== undefined;
  };
  useNumbers(choose);
  if (!here) return null;
  return (
    <section className="walk" aria-label={words('walk.title', { title: wording?.title ?? '' })}>
      <p className="walk-where">
        <Icon name="slash" /> <bdi className="clip">{wording?.title}</bdi>
        <span className="muted num" role="status">
          {words(choices.length === 0 ? 'walk.last' : 'walk.step', { n: path.length })}
        </span>
      </p>
      <div className="walk-ways">
        {choices.map((choice, index) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: two may lead to the same step by the same words
            key={index}
            type="button"
            className="button small"
            aria-keyshortcuts={`Alt+${index + 1}`}
            title={`Alt ${index + 1}`}
            onClick={() => choose(index)}
          >
            <kbd className="kbd">{words.number(index + 1)}</kbd> <bdi>{choice.label || words('walk.next')}</bdi>
          </button>
        ))}
        {path.length > 1 && (
          <button type="button" className="button quiet small" onClick={() => go(back(path), true)}>
            <Icon name="back" /> {words('walk.back')}
          </button>
        )}
        <button type="button" className="button quiet small" onClick={stop}>
          <Icon name="close" /> {words(choices.length === 0 ? 'walk.done' : 'walk.stop')}
        </button>
      </div>
    </section>
  );
}

/** 1 to 9 where nobody types, with Alt also while one writes; a number without a choice is left alone. */
function useNumbers(choose: (index: number) => boolean): void {
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? [];
      if (!digit || event.ctrlKey || event.metaKey || ui.sheet) return;
      if (!event.altKey && isTyping(event.target)) return;
      if (latest.current(Number(digit) - 1)) event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
