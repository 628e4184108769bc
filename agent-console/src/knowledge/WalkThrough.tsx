import { useState } from 'react';
import type { Step } from '../api/items.ts';
import { useWords } from '../words/words.tsx';
import { back, begin, onward, stepAt, still } from './walk.ts';

/** A script as an agent will walk along it. */
export function WalkThrough({ steps, language, dir }: { steps: Step[]; language: string; dir: 'ltr' | 'rtl' }) {
  const words = useWords();
  const [gone, setGone] = useState(() => begin(steps));
  const path = still(steps, gone);
  const here = stepAt(steps, path);
  if (!here) return null;
  const choices = here.choices ?? [];
  return (
    <div className="know-walk" lang={language} dir={dir}>
      <p className="know-walk-text">{here.text || words('know.nothingYet')}</p>
      <div className="know-walk-ways">
        {choices.map(({ to, label }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a choice has no name but its place
          <button key={i} type="button" className="button small" onClick={() => setGone(onward(path, to))}>
            {label || words('walk.next')}
          </button>
        ))}
        {choices.length === 0 && <span className="chip good">{words('walk.end')}</span>}
        {path.length > 1 && (
          <button type="button" className="button small quiet" onClick={() => setGone(back(path))}>
            {words('walk.back')}
          </button>
        )}
      </div>
    </div>
  );
}
