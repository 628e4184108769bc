import { Link } from '@tanstack/react-router';
import type { Defaults, Outcome, Trial } from '../api/rules.ts';
import { MomentChip } from '../app/MomentChip.tsx';
import { useView } from '../desk/useDesk.tsx';
import { useDates } from '../words/say.ts';
import { useWords } from '../words/words.tsx';

/** What would have been otherwise. */
export function TrialResult(props: { trial?: Trial; problem: Error | null; defaults: Defaults }) {
  const words = useWords();
  const { trial } = props;
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
      <h2 id="rules-trial" role="status">
        {words('trial.changed', { n: trial.changed, of: trial.looked })}
      </h2>
      <p className="rules-verdict">
        <span className="chip good">{words('trial.better', { n: trial.better })}</span>
        <span className="chip bad">{words('trial.worse', { n: trial.worse })}</span>
        {trial.looked < trial.found && <span className="muted">{words('trial.cut', { n: trial.found })}</span>}
      </p>
      {trial.looked === 0 && <p className="muted">{words('trial.none')}</p>}
      {trial.items.length > 0 && <Changes trial={trial} defaults={props.defaults} />}
    </section>
  );
}

function Changes({ trial, defaults }: { trial: Trial; defaults: Defaults }) {
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
                <Decided outcome={before} other={after} defaults={defaults} />
              </td>
              <td>
                <Decided outcome={after} other={before} defaults={defaults} />
              </td>
              <td>{corrected ? <MomentChip moment={corrected} /> : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The moment, and the facts that count otherwise than in the other one. */
function Decided(props: { outcome: Outcome; other: Outcome; defaults: Defaults }) {
  const weights = new Map(props.other.evidence.map(each => [each.code, each.weight]));
  const changed = props.outcome.evidence.filter(each => weights.get(each.code) !== each.weight).slice(0, 4);
  const text = (code: string) => props.defaults.facts.find(fact => fact.code === code)?.text ?? code;
  return (
    <>
      <MomentChip moment={props.outcome.moment} />
      <ul className="rules-clues">
        {changed.map(({ code, weight }) => (
          <li key={code} title={code}>
            <span className="num" dir="ltr">
              {weight > 0 ? '+' : '−'}
              {Math.abs(weight).toFixed(1)}
            </span>{' '}
            <bdi>{text(code)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
