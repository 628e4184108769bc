import { useState } from 'react';
import type { Mistake } from '../api/http.ts';
import type { Held, Item, Kind } from '../api/items.ts';
import { Mistakes, TextField } from '../rules/Fields.tsx';
import { Leaving } from '../rules/Leaving.tsx';
import { useWords } from '../words/words.tsx';
import { Clashes } from './Clashes.tsx';
import { Finish } from './Finish.tsx';
import { History } from './History.tsx';
import { idFrom, nameOf, stepsOf } from './item.ts';
import { Scope } from './Scope.tsx';
import { type Pair, useLanguageName, useSides } from './Side.tsx';
import { Standing } from './Standing.tsx';
import { toSteps, toText } from './steps.ts';
import { Texts } from './Texts.tsx';
import { useEditing } from './useEditing.ts';
import { useNarrow } from './useNarrow.ts';

type Props = {
  kind: Kind;
  /** What it is called already; without, a new one gets its name here. */
  id?: string;
  /** What the server has now: nothing of a new one, `null` when somebody has deleted it. */
  held?: Held | null;
  first: Item;
  pair: Pair;
  saved: (held: Held) => void;
  gone: (held: Held) => void;
};

/** Writes one answer or script. */
export function Editor(props: Props) {
  const words = useWords();
  const narrow = useNarrow();
  const { kind, held } = props;
  const [begun] = useState(() => Date.now());
  const [named, setNamed] = useState<string>();
  const [pair, choose] = useState(props.pair);
  const [draftName, setDraftName] = useState('');
  const id = props.id ?? named ?? draftName;
  const editing = useEditing(kind, id, held, props.first, props.saved);
  const { document, mistakes, base, theirs } = editing;
  const suggested = idFrom(nameOf(kind, document, 'en'), kind, begun);
  if (!props.id && draftName !== suggested) setDraftName(suggested);
  const change = editing.change;
  const name = (next: string) => {
    setNamed(next);
    editing.forgive();
  };
  const show = (tag: string) => choose(narrow ? [tag, pair[0]] : [pair[0], tag]);
  return (
    <Mistakes value={mistakes}>
      <Standing kind={kind} held={base} document={document} choose={show} />
      {mistakes.length > 0 && (
        <div className="rules-alert" role="status">
          <p>{words('know.wrong', { n: mistakes.length })}</p>
          <Elsewhere mistakes={mistakes} pair={pair} show={show} />
        </div>
      )}
      {/* a new one gets its page when it is saved; what was typed on this one meanwhile would be lost */}
      <fieldset className="know-whole" disabled={!props.id && editing.saving.isPending}>
        {!props.id && <TextField field="id" label={words('know.id')} value={id} change={name} code />}
        {kind === 'scripts' && <Pieces document={document} change={change} />}
        <Texts kind={kind} document={document} change={change} pair={pair} choose={choose} />
        <Scope kind={kind} document={document} change={change} />
        <Finish kind={kind} editing={editing} id={id} gone={props.gone} />
      </fieldset>
      {base && <History kind={kind} now={base} dirty={editing.dirty} restored={editing.begin} />}
      {theirs && base && (
        <Clashes base={base} mine={document} theirs={theirs} settle={editing.settle} close={editing.leaveClash} />
      )}
      <Leaving unsaved={editing.dirty} />
    </Mistakes>
  );
}

/** The languages with mistakes that are not on the screen, and the way to them. */
function Elsewhere({ mistakes, pair, show }: { mistakes: Mistake[]; pair: Pair; show: (tag: string) => void }) {
  const words = useWords();
  const nameOf = useLanguageName();
  const shown = useSides(pair);
  const wrong = mistakes.map(({ field }) => /^texts\.([^.[]+)/.exec(field)?.[1]).filter(tag => tag !== undefined);
  const hidden = [...new Set(wrong)].filter(tag => !shown.includes(tag));
  if (hidden.length === 0) return null;
  return (
    <p className="rules-buttons">
      {hidden.map(tag => (
        <button key={tag} type="button" className="button small" onClick={() => show(tag)}>
          {words('know.inLanguage', { what: words('know.mistakes'), language: nameOf(tag) })}
        </button>
      ))}
    </p>
  );
}

/** One text, or several steps that the agent walks along. */
function Pieces({ document, change }: { document: Item; change: (document: Item) => void }) {
  const words = useWords();
  const stepped = stepsOf(document) !== undefined;
  return (
    <fieldset className="know-kind">
      <legend className="sr">{words('know.pieces')}</legend>
      <button
        type="button"
        className="button small"
        aria-pressed={!stepped}
        onClick={() => stepped && change(toText(document))}
      >
        {words('know.oneText')}
      </button>
      <button
        type="button"
        className="button small"
        aria-pressed={stepped}
        onClick={() => !stepped && change(toSteps(document))}
      >
        {words('know.steps')}
      </button>
    </fieldset>
  );
}
