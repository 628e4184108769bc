import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Document,
  type Draft,
  discardDraft,
  discardOnly,
  draft as draftQuery,
  publish,
  saveDraft,
  type Trial,
  type Version,
} from '../api/rules.ts';
import { SheetFrame } from '../app/Sheet.tsx';
import { useDesk, useView } from '../desk/useDesk.tsx';
import { useWords } from '../words/words.tsx';
import { Differences } from './Differences.tsx';
import type { Difference } from './document.ts';
import type { Names } from './names.ts';

type FinishProps = {
  now: Version;
  document: Document;
  draft: Draft | null;
  changed: Difference[];
  names: Names;
  ready: boolean;
  trial: UseMutationResult<Trial, Error, void>;
  /** It is kept, and this is what was sent. */
  saved: (draft: Draft, sent: Document) => void;
  done: () => Promise<void>;
};

/** What can be done with what is written: tried, kept, put in force. */
export function Finish(props: FinishProps) {
  const words = useWords();
  const desk = useDesk();
  const admin = useView(view => view.me?.role === 'admin');
  const [publishing, setPublishing] = useState(false);
  const { save, drop } = useDraft(props);
  const { trial, ready } = props;
  const attempt = () =>
    trial.mutate(undefined, {
      onError: problem => desk.notice('bad', problem.message || words('rules.failed')),
    });
  return (
    <div className="rules-finish">
      <button type="button" className="button" disabled={!ready || trial.isPending} onClick={attempt}>
        {words(trial.isPending ? 'rules.trying' : 'rules.try')}
      </button>
      <button
        type="button"
        className="button"
        disabled={!ready || save.isPending}
        onClick={() => save.mutate(props.document)}
      >
        {words('rules.save')}
      </button>
      {props.draft && (
        <button type="button" className="button quiet" disabled={drop.isPending} onClick={() => drop.mutate()}>
          {words('rules.discard')}
        </button>
      )}
      {admin ? (
        <button
          type="button"
          className="button primary"
          disabled={!ready || props.changed.length === 0}
          onClick={() => setPublishing(true)}
        >
          {words('rules.publish')}
        </button>
      ) : (
        <span className="muted">{words('rules.adminPublishes')}</span>
      )}
      {publishing && <PublishSheet {...props} close={() => setPublishing(false)} />}
    </div>
  );
}

function useDraft(props: FinishProps) {
  const words = useWords();
  const desk = useDesk();
  const client = useQueryClient();
  const onError = (problem: Error) => desk.notice('bad', problem.message || words('rules.failed'));
  const save = useMutation({
    mutationFn: (sent: Document) => saveDraft(props.draft?.note ?? '', sent),
    onSuccess: (draft, sent) => {
      client.setQueryData(draftQuery.queryKey, draft);
      props.saved(draft, sent);
      desk.notice('info', words('rules.saved'));
    },
    onError,
  });
  const drop = useMutation({
    mutationFn: discardDraft,
    onSuccess: async () => {
      await props.done();
      desk.notice('info', words('rules.discarded'));
    },
    onError,
  });
  return { save, drop };
}

/** What would change and how it did on the past, once more; and why, for those who come later. */
function PublishSheet(props: FinishProps & { close: () => void }) {
  const words = useWords();
  const desk = useDesk();
  const [note, setNote] = useState(props.draft?.note ?? '');
  const tried = props.trial.data;
  const go = useMutation({
    mutationFn: async () => {
      await publish(props.now.version, note, props.document);
      // they are in force, whatever becomes of the draft
      if (props.draft) await discardOnly(props.draft).catch(() => undefined);
    },
    onSuccess: async () => {
      props.close();
      await props.done();
      desk.notice('info', words('rules.published'));
    },
  });
  return (
    <SheetFrame title={words('rules.publishTitle')} close={props.close}>
      <form
        className="rules-sheet"
        onSubmit={event => {
          event.preventDefault();
          if (note.trim() && !go.isPending) go.mutate();
        }}
      >
        <p className={tried ? 'muted' : 'rules-warning'}>
          {tried ? words('trial.changed', { n: tried.changed, of: tried.looked }) : words('rules.notTried')}
        </p>
        <div className="rules-compared scroll">
          <Differences found={props.changed} names={props.names} />
        </div>
        <label className="field">
          <span className="label">{words('rules.why')}</span>
          <input
            className="input"
            dir="auto"
            value={note}
            maxLength={500}
            required
            // biome-ignore lint/a11y/noAutofocus: the one thing to be filled in of a dialog that has just been opened
            autoFocus
            onChange={event => setNote(event.target.value)}
          />
        </label>
        {go.error && (
          <p className="rules-alert" role="alert">
            {go.error.message || words('rules.failed')}
          </p>
        )}
        <div className="rules-buttons">
          <button type="submit" className="button primary" disabled={!note.trim() || go.isPending}>
            {words('rules.publish')}
          </button>
          <button type="button" className="button" onClick={props.close}>
            {words('sheet.close')}
          </button>
        </div>
      </form>
    </SheetFrame>
  );
}
