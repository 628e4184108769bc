import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Mistake } from '../api/http.ts';
import {
  check,
  type Defaults,
  type Document,
  type Draft,
  defaults,
  draft,
  inForce,
  simulate,
  type Version,
} from '../api/rules.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { Differences } from './Differences.tsx';
import { type Difference, differences, tidy } from './document.ts';
import { Mistakes } from './Fields.tsx';
import { Finish } from './Finish.tsx';
import { History } from './History.tsx';
import { Leaving } from './Leaving.tsx';
import { type Names, useNames } from './names.ts';
import { OwnRulesPart } from './OwnRules.tsx';
import { PagesPart, WeightsPart } from './Parts.tsx';
import { ReviewHead, Waiting } from './ReviewHead.tsx';
import { SettingsPart } from './SettingsPart.tsx';
import { SourcesPart } from './SourcesPart.tsx';
import { Standing } from './Standing.tsx';
import { TrialResult } from './TrialResult.tsx';
import { WordsPart } from './WordsPart.tsx';

/** What was there when the editor was opened: what others save meanwhile is told, and replaces nothing that is being written. */
export type Opened = { now: Version; draft: Draft | null; times: number };

/** A site's own rules: what differs from the product's, tried before it counts. */
export function RulesPage() {
  const words = useWords();
  const { locale } = useLanguage();
  const now = useQuery(inForce);
  const begun = useQuery(draft);
  const known = useQuery(defaults(locale));
  const client = useQueryClient();
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    if (!opened && now.data && begun.data !== undefined) setOpened({ now: now.data, draft: begun.data, times: 0 });
  }, [opened, now.data, begun.data]);
  const open = async () => {
    await client.invalidateQueries({ queryKey: ['rules'] });
    const [version, saved] = await Promise.all([client.fetchQuery(inForce), client.fetchQuery(draft)]);
    setOpened(before => ({ now: version, draft: saved, times: (before?.times ?? 0) + 1 }));
  };
  const fresh = now.data && begun.data !== undefined ? { now: now.data, draft: begun.data } : undefined;
  return (
    <div className="rules scroll">
      <ReviewHead title={words('rules.title')} />
      {opened && fresh && known.data ? (
        <Editor key={opened.times} opened={opened} fresh={fresh} defaults={known.data} open={open} />
      ) : (
        <Waiting failed={now.isError || begun.isError || known.isError} again={open} />
      )}
    </div>
  );
}

type EditorProps = { opened: Opened; fresh: Omit<Opened, 'times'>; defaults: Defaults; open: () => Promise<void> };

function Editor({ opened, fresh, defaults: known, open }: EditorProps) {
  const words = useWords();
  const [document, setDocument] = useState<Document>(opened.draft?.rules ?? opened.now.rules);
  const [saved, setSaved] = useState({ document: tidy(document), draft: opened.draft });
  const { mistakes, checked } = useMistakes(document, opened.now.problems);
  const trial = useMutation({ mutationFn: () => simulate(tidy(document)) });
  const names = useNames(known, document);
  const part = { document, change: setDocument, defaults: known, names };
  const written = tidy(document);
  const changed = differences(opened.now.rules, written);
  const unsaved = JSON.stringify(written) !== JSON.stringify(saved.document);
  return (
    <Mistakes value={mistakes}>
      <Standing opened={{ ...opened, draft: saved.draft }} fresh={fresh} unsaved={unsaved} open={open} />
      <Changed found={changed} names={names} />
      {mistakes.length > 0 && (
        <p className="rules-alert" role="status">
          {words('rules.mistakes', { n: mistakes.length })}
        </p>
      )}
      <WeightsPart {...part} />
      <WordsPart {...part} />
      <OwnRulesPart {...part} />
      <PagesPart {...part} />
      <SettingsPart {...part} />
      <SourcesPart {...part} />
      <Finish
        now={opened.now}
        document={written}
        draft={saved.draft}
        changed={changed}
        names={names}
        ready={mistakes.length === 0 && checked}
        trial={trial}
        saved={(draft, sent) => setSaved({ document: sent, draft })}
        done={open}
      />
      <TrialResult trial={trial.data} problem={trial.error} names={names} />
      <History now={fresh.now} names={names} dirty={unsaved} done={open} />
      <Leaving unsaved={unsaved} />
    </Mistakes>
  );
}

/** All that differs from what is in force, on demand. */
function Changed({ found, names }: { found: Difference[]; names: Names }) {
  const words = useWords();
  if (found.length === 0) return <p className="muted">{words('rules.same')}</p>;
  return (
    <details className="rules-more">
      <summary>{words('rules.changed', { n: found.length })}</summary>
      <div className="rules-compared">
        <Differences found={found} names={names} />
      </div>
    </details>
  );
}

/** Asks the server a moment after the last change; the newest answer counts. */
function useMistakes(document: Document, first: Mistake[]): { mistakes: Mistake[]; checked: boolean } {
  const [answer, setAnswer] = useState<{ mistakes: Mistake[]; of?: Document }>({ mistakes: first, of: document });
  useEffect(() => {
    let current = true;
    const soon = setTimeout(() => {
      void check(tidy(document)).then(
        ({ problems }) => current && setAnswer({ mistakes: problems, of: document }),
        // who cannot be asked finds nothing wrong; what is saved is checked again
        () => current && setAnswer(before => ({ ...before, of: document })),
      );
    }, 400);
    return () => {
      current = false;
      clearTimeout(soon);
    };
  }, [document]);
  return { mistakes: answer.mistakes, checked: answer.of === document };
}
