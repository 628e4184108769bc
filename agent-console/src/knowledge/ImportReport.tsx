import type { Finding, Report, Taken } from '../api/exchange.ts';
import { useWords } from '../words/words.tsx';

const COUNTED = ['created', 'changed', 'unchanged', 'refused'] as const;
const tones = { created: 'good', changed: 'good', unchanged: '', refused: 'bad' };

/** What a file would do, line by line; it can be done when nothing of it is refused. */
export function ImportReport(props: { report: Report; applying: boolean; apply: () => void }) {
  const words = useWords();
  const { report } = props;
  const fine = report.refused === 0 && report.problems.length === 0;
  const nothing = report.created + report.changed === 0;
  return (
    <div className="know-report">
      <p className="rules-verdict" role="status">
        <strong>{words(report.applied ? 'exchange.applied' : fine ? 'exchange.fine' : 'exchange.broken')}</strong>
        {COUNTED.map(each => (
          <span key={each} className={`chip ${report[each] > 0 ? tones[each] : ''}`}>
            {words(`exchange.${each}`, { n: report[each] })}
          </span>
        ))}
      </p>
      {!report.applied && (
        <div className="rules-add">
          <button
            type="button"
            className="button primary"
            disabled={!fine || nothing || props.applying}
            onClick={props.apply}
          >
            {words('exchange.apply')}
          </button>
          {fine && nothing && <span className="muted">{words('exchange.nothing')}</span>}
        </div>
      )}
      {report.problems.length > 0 && <Problems problems={report.problems} />}
      {report.lost?.map(({ id, languages, ...at }) => (
        <p key={id} className="muted">
          {words('exchange.lost', { id, languages: languages.join(', ') })} <bdi>{place(words, at)}</bdi>
        </p>
      ))}
      <Lines items={report.items.filter(each => each.what !== 'unchanged')} />
    </div>
  );
}

function place(words: ReturnType<typeof useWords>, { file, line }: { file?: string; line?: number }): string {
  const where = line === undefined ? '' : words('exchange.line', { n: line });
  return [file, where].filter(Boolean).join(' · ');
}

function Problems({ problems }: { problems: Finding[] }) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className="rules-table" aria-label={words('exchange.problems')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('exchange.where')}</th>
            <th scope="col">{words('exchange.name')}</th>
            <th scope="col">{words('exchange.field')}</th>
            <th scope="col">{words('exchange.why')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((each, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one report never move
            <tr key={i}>
              <td>
                <bdi>{place(words, each)}</bdi>
              </td>
              <td>
                <bdi>{each.id}</bdi>
              </td>
              <td>
                <code>{each.field}</code>
              </td>
              <td>
                <bdi>{each.message}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Lines({ items }: { items: Taken[] }) {
  const words = useWords();
  if (items.length === 0) return null;
  return (
    <details className="rules-more">
      <summary>{words('exchange.items', { n: items.length })}</summary>
      <ul className="rules-history">
        {items.map(({ id, what, ...at }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one report never move
          <li key={i}>
            <span className={`chip ${tones[what]}`}>{words(`took.${what}`)}</span> <bdi>{id}</bdi>{' '}
            <span className="muted">
              <bdi>{place(words, at)}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
