import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Outcome, Trial } from '../api/rules.ts';
import { MomentChip } from '../app/MomentChip.tsx';
import { useView } from '../desk/useDesk.tsx';
import { useDates } from '../words/say.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import type { Names } from './names.ts';

/** What would have been otherwise. */
export function TrialResult(props: { trial?: Trial; problem: Error | null; names: Names }) {
  const words = useWords();
  const { trial } = props;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (trial) head.current?.focus();
  }, [trial]);
  if (props.problem) {
    return (
      <p className="rules-alert" role="alert">
        {props.problem.message || words('rules.failed')}
      </p>
    );
  }
  if (!trial) return null;
  return (
    <section className="rules-part" aria-labelledby="rules-trial">
      <h2 id="rules-trial" ref={head} tabIndex={-1}>
        {words('trial.changed', { n: trial.changed, of: trial.looked })}
      </h2>
      <p className="rules-verdict">
        <span className="chip good">{words('trial.better', { n: trial.better })}</span>
        <span className="chip bad">{words('trial.worse', { n: trial.worse })}</span>
        {trial.looked < trial.found && <span className="muted">{words('trial.cut', { n: trial.found })}</span>}
      </p>
      {trial.looked === 0 && <p className="muted">{words('trial.none')}</p>}
      {trial.items.length > 0 && <Changes trial={trial} names={props.names} />}
    </section>
  );
}

function Changes({ trial, names }: { trial: Trial; names: Names }) {
  const words = useWords();
  const dates = useDates();
  const reads = useView(view => view.me?.role === 'supervisor');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <div className="rules-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('trial.conversation')}</th>
            <th scope="col">{words('trial.before')}</th>
            <th scope="col">{words('trial.after')}</th>
            <th scope="col">{words('trial.agent')}</th>
          </tr>
        </thead>
        <tbody>
          {trial.items.map(({ conversation, at, before, after, corrected }) => (
            <tr key={conversation}>
              <th scope="row">
                {reads ? (
                  <Link to="/c/$id" params={{ id: conversation }}>
                    {dates.full(at)}
                  </Link>
                ) : (
                  dates.full(at)
                )}
              </th>
              <td>
                <Decided outcome={before} names={names} />
              </td>
              <td>
                <Decided outcome={after} names={names} />
              </td>
              <td>{corrected ? <MomentChip moment={corrected} /> : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const STRONGEST = 3;

/** The moment, and what spoke for it and against it most. */
function Decided({ outcome, names }: { outcome: Outcome; names: Names }) {
  const { locale } = useLanguage();
  const number = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
  const clues = outcome.evidence.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, STRONGEST);
  return (
    <>
      <MomentChip moment={outcome.moment} />
      <ul className="rules-clues">
        {clues.map(({ code, weight }) => (
          <li key={code} title={code}>
            <bdi className="num">{number.format(weight)}</bdi> <bdi>{names.fact(code)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
