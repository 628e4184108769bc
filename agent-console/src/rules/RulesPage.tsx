import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Mistake } from '../api/http.ts';
import {
  check,
  type Defaults,
  type Document,
  type Draft,
  defaults,
  discardDraft,
  draft,
  inForce,
  publish,
  saveDraft,
  simulate,
  type Version,
} from '../api/rules.ts';
import { useDesk, useView } from '../desk/useDesk.tsx';
import { useDates } from '../words/say.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { differences, tidy } from './document.ts';
import { Mistakes } from './Fields.tsx';
import { History } from './History.tsx';
import { OwnRulesPart } from './OwnRules.tsx';
import { PagesPart, SettingsPart, WeightsPart } from './Parts.tsx';
import { ReviewHead, Waiting } from './ReviewHead.tsx';
import { TextPart } from './TextPart.tsx';
import { TrialResult } from './TrialResult.tsx';

/** A site's own rules: what differs from the product's, tried before it counts. */
export function RulesPage() {
  const words = useWords();
  const { locale } = useLanguage();
  const now = useQuery(inForce);
  const begun = useQuery(draft);
  const known = useQuery(defaults(locale));
  return (
    <div className="rules scroll">
      <ReviewHead title={words('rules.title')} />
      {now.data && known.data && begun.data !== undefined ? (
        <Editor key={`${now.data.version} ${begun.data?.at}`} now={now.data} draft={begun.data} defaults={known.data} />
      ) : (
        <Waiting failed={now.isError || begun.isError || known.isError} />
      )}
    </div>
  );
}

function Editor(props: { now: Version; draft: Draft | null; defaults: Defaults }) {
  const words = useWords();
  const [document, setDocument] = useState<Document>(props.draft?.rules ?? props.now.rules);
  const mistakes = useMistakes(document, props.now.problems);
  const trial = useMutation({ mutationFn: () => simulate(tidy(document)) });
  const part = { document, change: setDocument, defaults: props.defaults };
  const changed = differences(props.now.rules, tidy(document)).length;
  return (
    <Mistakes value={mistakes}>
      <Standing now={props.now} draft={props.draft} changed={changed} />
      {mistakes.length > 0 && (
        <p className="rules-alert" role="status">
          {words('rules.mistakes', { n: mistakes.length })}
        </p>
      )}
      <WeightsPart {...part} />
      <OwnRulesPart {...part} />
      <PagesPart {...part} />
      <SettingsPart {...part} />
      <TextPart {...part} />
      <Finish
        now={props.now}
        document={tidy(document)}
        draft={props.draft}
        broken={mistakes.length > 0}
        trying={trial.isPending}
        attempt={() => trial.mutate()}
      />
      <TrialResult trial={trial.data} problem={trial.error} defaults={props.defaults} />
      <History now={props.now} />
    </Mistakes>
  );
}

/** Asks the server a moment after the last change; the newest answer counts. */
function useMistakes(document: Document, first: Mistake[]): Mistake[] {
  const [mistakes, setMistakes] = useState(first);
  useEffect(() => {
    let current = true;
    const soon = setTimeout(() => {
      void check(tidy(document)).then(
        ({ problems }) => current && setMistakes(problems),
        () => undefined,
      );
    }, 400);
    return () => {
      current = false;
      clearTimeout(soon);
    };
  }, [document]);
  return mistakes;
}

function Standing(props: { now: Version; draft: Draft | null; changed: number }) {
  const words = useWords();
  const dates = useDates();
  const { now } = props;
  return (
    <div className="rules-standing">
      <p>
        <span className="chip good">
          {now.version === 0 ? words('rules.shipped') : words('rules.version', { n: now.version })}
        </span>{' '}
        {now.at && (
          <span className="muted">{words('rules.by', { name: now.by?.name ?? '', at: dates.full(now.at) })}</span>
        )}{' '}
        {now.note && <bdi>{now.note}</bdi>}
      </p>
      {props.draft && (
        <p>
          <span className="chip warn">{words('rules.draft')}</span>{' '}
          <span className="muted">
            {words('rules.by', { name: props.draft.by.name, at: dates.full(props.draft.at) })}
          </span>
        </p>
      )}
      <p className="muted">{words('rules.changed', { n: props.changed })}</p>
    </div>
  );
}

type FinishProps = {
  now: Version;
  document: Document;
  draft: Draft | null;
  broken: boolean;
  trying: boolean;
  attempt: () => void;
};

function Finish(props: FinishProps) {
  const words = useWords();
  const desk = useDesk();
  const client = useQueryClient();
  const admin = useView(view => view.me?.role === 'admin');
  const [note, setNote] = useState('');
  const done = (word: 'rules.saved' | 'rules.published' | 'rules.discarded') => () => {
    desk.notice('info', words(word));
    void client.invalidateQueries({ queryKey: ['rules'] });
  };
  const failed = (problem: Error) => desk.notice('bad', problem.message || words('rules.failed'));
  const save = useMutation({
    mutationFn: () => saveDraft(note, props.document),
    onSuccess: done('rules.saved'),
    onError: failed,
  });
  const go = useMutation({
    mutationFn: async () => {
      await publish(props.now.version, note, props.document);
      if (props.draft) await discardDraft();
    },
    onSuccess: done('rules.published'),
    onError: failed,
  });
  const drop = useMutation({ mutationFn: discardDraft, onSuccess: done('rules.discarded'), onError: failed });
  return (
    <div className="rules-finish">
      <label className="field rules-note">
        <span className="label">{words('rules.note')}</span>
        <input
          className="input"
          dir="auto"
          value={note}
          maxLength={500}
          onChange={event => setNote(event.target.value)}
        />
      </label>
      <button type="button" className="button" disabled={props.broken || props.trying} onClick={props.attempt}>
        {words(props.trying ? 'rules.trying' : 'rules.try')}
      </button>
      <button type="button" className="button" disabled={props.broken || save.isPending} onClick={() => save.mutate()}>
        {words('rules.save')}
      </button>
      {props.draft && (
        <button type="button" className="button quiet" disabled={drop.isPending} onClick={() => drop.mutate()}>
          {words('rules.discard')}
        </button>
      )}
      {admin && (
        <button
          type="button"
          className="button primary"
          disabled={props.broken || go.isPending}
          onClick={() => go.mutate()}
        >
          {words('rules.publish')}
        </button>
      )}
    </div>
  );
}
