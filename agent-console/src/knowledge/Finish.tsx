import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { type Held, type Kind, remove, type Status } from '../api/items.ts';
import { SheetFrame } from '../app/Sheet.tsx';
import { useDesk } from '../desk/useDesk.tsx';
import { useWords } from '../words/words.tsx';
import { nameOf } from './item.ts';
import type { Editing } from './useEditing.ts';

type Props = { kind: Kind; editing: Editing; id: string; gone: (held: Held) => void };

/** Saves it, as a draft or for all to see; says why, for whoever reads the versions later. */
export function Finish({ kind, editing, gone }: Props) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const [leaving, setLeaving] = useState(false);
  const { base, document, change, dirty, saving } = editing;
  const status = document.status ?? 'published';
  const broken = editing.mistakes.length > 0;
  return (
    <div className="rules-finish know-finish">
      <StatusChoice status={status} change={next => change({ ...document, status: next })} />
      <label className="field rules-note">
        <span className="label">{words('know.note')}</span>
        <input
          className="input"
          dir="auto"
          value={reason}
          maxLength={500}
          onChange={event => setReason(event.target.value)}
        />
      </label>
      {base && (
        <button type="button" className="button quiet" onClick={() => setLeaving(true)}>
          {words('know.delete')}
        </button>
      )}
      {dirty && base && (
        <button type="button" className="button quiet" onClick={() => change(base.item)}>
          {words('know.revert')}
        </button>
      )}
      <button
        type="button"
        className="button primary"
        disabled={saving.isPending || broken || (!dirty && base !== undefined)}
        onClick={() => {
          saving.mutate(reason);
          setReason('');
        }}
      >
        {words(saveWord(status, base))}
      </button>
      {dirty && <span className="sr">{words('know.unsaved')}</span>}
      {leaving && base && <Delete kind={kind} held={base} gone={gone} close={() => setLeaving(false)} />}
    </div>
  );
}

function saveWord(status: Status, base: Held | undefined) {
  if (status === 'draft') return 'know.saveDraft';
  return base && (base.item.status ?? 'published') === 'published' ? 'know.save' : 'know.publish';
}

function StatusChoice({ status, change }: { status: Status; change: (status: Status) => void }) {
  const words = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{words('know.status')}</label>
      <select id={id} className="input" value={status} onChange={event => change(event.target.value as Status)}>
        <option value="draft">{words('know.draft')}</option>
        <option value="published">{words('know.published')}</option>
      </select>
    </div>
  );
}

function Delete(props: { kind: Kind; held: Held; gone: (held: Held) => void; close: () => void }) {
  const words = useWords();
  const desk = useDesk();
  const client = useQueryClient();
  const { kind, held } = props;
  const going = useMutation({
    mutationFn: () => remove({ kind, id: held.id, version: held.version, reason: '' }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['items', kind] });
      props.gone(held);
    },
    onError: problem => desk.notice('bad', problem.message || words('know.failed')),
  });
  return (
    <SheetFrame title={words('know.deleteTitle')} close={props.close}>
      <div className="sheet-form">
        <p>
          <bdi>{nameOf(kind, held.item, document.documentElement.lang)}</bdi>
        </p>
        <p className="muted">{words('know.deleteHint')}</p>
        <div className="sheet-foot">
          <button type="button" className="button" onClick={props.close}>
            {words('sheet.cancel')}
          </button>
          <button type="button" className="button primary" disabled={going.isPending} onClick={() => going.mutate()}>
            {words('know.delete')}
          </button>
        </div>
      </div>
    </SheetFrame>
  );
}
