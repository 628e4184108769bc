import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ui } from '../app/ui.ts';
import { Icon } from '../design/Icon.tsx';
import type { Talk } from '../desk/model.ts';
import { isMine } from '../desk/talk.ts';
import { useDesk } from '../desk/useDesk.tsx';
import { type Draft, drafts, useDraft } from '../signals/drafts.ts';
import { useWords } from '../words/words.tsx';
import { ComposerBox } from './ComposerBox.tsx';
import { type Gap, gaps } from './gaps.ts';
import { Tone } from './Tone.tsx';
import { useSlash } from './useSlash.ts';
import { WalkStrip } from './WalkStrip.tsx';
import { replace, selectGap } from './writing.ts';

type Box = RefObject<HTMLTextAreaElement | null>;
const MOST = 8000;
const length = (text: string) => [...text].length;

/** Where an answer or an internal note is written. What is typed is a draft until it is sent. */
export function Composer({ talk, autoFocus }: { talk: Talk; autoFocus?: boolean }) {
  const words = useWords();
  const desk = useDesk();
  const mine = isMine(talk) && talk.status !== 'resolved';
  const stored = useDraft(talk.id);
  const draft: Draft = mine ? stored : { ...stored, note: true };
  const box = useRef<HTMLTextAreaElement>(null);
  const [gapsShown, setGapsShown] = useState(false);
  const change = (next: Partial<Draft>) => drafts.set(talk.id, { ...draft, ...next });

  const slash = useSlash(talk, draft.text, mine && !draft.note, box);
  useRegistered(talk.id, mine, box, slash.follow);
  useLayoutEffect(() => {
    if (autoFocus) box.current?.focus();
  }, [autoFocus]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what makes it grow
  useLayoutEffect(() => grow(box.current), [draft.text]);

  const open = gaps(draft.text);
  const blocked = !draft.note && open.length > 0;
  const empty = draft.text.trim() === '';
  const over = length(draft.text) > MOST;

  const send = () => {
    if (empty || over) return;
    if (blocked) {
      setGapsShown(true);
      selectGap(box.current, 0);
      return;
    }
    desk.say({ conversation: talk.id, text: draft.text.trim(), note: draft.note, used: draft.used });
    drafts.set(talk.id, { text: '', note: draft.note && !mine });
    setGapsShown(false);
    desk.typing(talk.id, false);
  };

  const typed = (text: string) => {
    change({ text });
    slash.follow(text, box.current?.selectionEnd ?? text.length);
    if (!draft.note && mine) desk.typing(talk.id, text !== '');
  };

  const keyed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || slash.keyed(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'Tab' && !event.shiftKey && open.length > 0) {
      if (selectGap(box.current, box.current?.selectionEnd ?? 0)) event.preventDefault();
    } else if (event.key === 'Escape') {
      box.current?.blur();
    }
  };

  return (
    <form
      className={`composer ${draft.note ? 'noting' : ''}`}
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      {mine && !draft.note && <Guides talk={talk} box={box} />}
      <Modes note={draft.note} mine={mine} choose={note => change({ note })} />
      <ComposerBox
        box={box}
        draft={draft}
        slash={slash}
        invalid={over || (gapsShown && blocked)}
        typed={typed}
        keyed={keyed}
      />
      <div className="composer-foot">
        <Tools note={draft.note} />
        <Says
          text={draft.text}
          gaps={blocked ? open : []}
          bad={over || (gapsShown && blocked)}
          atRisk={drafts.atRisk(talk.id)}
        />
        <span className="muted composer-hint wide">{words('composer.enter')}</span>
        <button type="submit" className="button primary" disabled={empty || over}>
          <Icon name="send" /> {words(draft.note ? 'composer.addNote' : 'composer.send')}
        </button>
      </div>
    </form>
  );
}

/** What walks along with the agent, and how to say it. */
function Guides({ talk, box }: { talk: Talk; box: Box }) {
  return (
    <>
      <WalkStrip talk={talk} box={box} />
      <Tone talk={talk} />
    </>
  );
}

function Modes(props: { note: boolean; mine: boolean; choose: (note: boolean) => void }) {
  const words = useWords();
  return (
    <fieldset className="composer-modes">
      <legend className="sr">{words('composer.mode')}</legend>
      <button type="button" disabled={!props.mine} aria-pressed={!props.note} onClick={() => props.choose(false)}>
        {words('composer.reply')}
      </button>
      <button type="button" aria-pressed={props.note} onClick={() => props.choose(true)}>
        <Icon name="note" /> {words('composer.note')}
      </button>
      {props.note && <span className="muted composer-hint">{words('composer.noteHint')}</span>}
    </fieldset>
  );
}

/** What stands in the way of sending. */
function Says(props: { text: string; gaps: Gap[]; bad: boolean; atRisk: boolean }) {
  const words = useWords();
  const n = length(props.text);
  const names = props.gaps.map(gap => gap.name).join(', ');
  return (
    <p id="composer-says" className={`composer-says ${props.bad ? 'bad' : ''}`} role="status">
      {n > MOST && words('composer.tooLong', { n, limit: MOST })}
      {n <= MOST && names && words('composer.gaps', { n: props.gaps.length, names })}
      {n <= MOST && !names && props.atRisk && words('composer.stay')}
    </p>
  );
}

function Tools({ note }: { note: boolean }) {
  const words = useWords();
  return (
    <>
      <button type="button" className="button quiet small" disabled={note} onClick={() => ui.composer?.slash?.()}>
        <Icon name="slash" /> {words('composer.scripts')}
      </button>
      <button type="button" className="button quiet small" disabled={note} onClick={() => ui.open('answers')}>
        <Icon name="book" /> {words('composer.answers')}
      </button>
    </>
  );
}

/** Lets answers and keys reach this composer. */
function useRegistered(id: string, mine: boolean, box: Box, follow: (text: string, caret: number) => void): void {
  const latest = useRef(follow);
  latest.current = follow;
  useEffect(() => {
    // what is meant for customers stays out of notes
    const noting = () => !mine || drafts.get(id).note;
    const composing = {
      insert(text: string, used: Draft['used']) {
        if (noting()) return;
        const at = box.current?.selectionStart ?? drafts.get(id).text.length;
        replace(id, box.current, [at, box.current?.selectionEnd ?? at], text, used);
      },
      focus(note?: boolean) {
        if (note !== undefined) drafts.set(id, { ...drafts.get(id), note: note || !mine });
        box.current?.focus();
      },
      slash() {
        if (noting()) return;
        const { text } = drafts.get(id);
        const at = box.current?.selectionEnd ?? text.length;
        const slash = at === 0 || /\s/.test(text[at - 1] ?? '') ? '/' : ' /';
        replace(id, box.current, [at, at], slash);
        latest.current(text.slice(0, at) + slash + text.slice(at), at + slash.length);
      },
    };
    ui.composer = composing;
    return () => {
      if (ui.composer === composing) ui.composer = undefined;
    };
  }, [id, mine, box]);
}

function grow(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.style.blockSize = 'auto';
  box.style.blockSize = `${Math.min(box.scrollHeight, 240)}px`;
}
