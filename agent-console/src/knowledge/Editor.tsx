import { useState } from 'react';
import type { Held, Item, Kind } from '../api/items.ts';
import { Mistakes, TextField } from '../rules/Fields.tsx';
import { Leaving } from '../rules/Leaving.tsx';
import { useWords } from '../words/words.tsx';
import { Clashes } from './Clashes.tsx';
import { Finish } from './Finish.tsx';
import { History } from './History.tsx';
import { idFrom, nameOf, stepsOf } from './item.ts';
import { Scope } from './Scope.tsx';
import type { Pair } from './Side.tsx';
import { Standing } from './Standing.tsx';
import { toSteps, toText } from './steps.ts';
import { Texts } from './Texts.tsx';
import { useEditing } from './useEditing.ts';

type Props = {
  kind: Kind;
  held?: Held;
  first: Item;
  pair: Pair;
  saved: (held: Held) => void;
  gone: (held: Held) => void;
};

/** Writes one answer or script. */
export function Editor(props: Props) {
  const words = useWords();
  const { kind, held } = props;
  const [begun] = useState(() => Date.now());
  const [named, setNamed] = useState<string>();
  const [pair, choose] = useState(props.pair);
  const [draftName, setDraftName] = useState('');
  const id = held?.id ?? named ?? draftName;
  const editing = useEditing(kind, id, held, props.first, props.saved);
  const { document, mistakes, base, theirs } = editing;
  const suggested = idFrom(nameOf(kind, document, 'en'), kind, begun);
  if (!held && draftName !== suggested) setDraftName(suggested);
  const change = editing.change;
  return (
    <Mistakes value={mistakes}>
      <Standing kind={kind} held={base} document={document} choose={tag => choose([pair[0], tag])} />
      {mistakes.length > 0 && (
        <p className="rules-alert" role="status">
          {words('know.wrong', { n: mistakes.length })}
        </p>
      )}
      {!held && <TextField field="id" label={words('know.id')} value={id} change={setNamed} code />}
      {kind === 'scripts' && <Pieces document={document} change={change} />}
      <Texts kind={kind} document={document} change={change} pair={pair} choose={choose} />
      <Scope kind={kind} document={document} change={change} />
      <Finish kind={kind} editing={editing} id={id} gone={props.gone} />
      {base && <History kind={kind} now={base} dirty={editing.dirty} restored={editing.begin} />}
      {theirs && base && (
        <Clashes base={base} mine={document} theirs={theirs} settle={editing.settle} close={editing.leaveClash} />
      )}
      <Leaving unsaved={editing.dirty} />
    </Mistakes>
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
