import type { Report } from '../api/rules.ts';
import { MOMENTS, type Moment } from '../desk/model.ts';
import { momentName } from '../words/say.ts';
import { useWords } from '../words/words.tsx';

const STEPS = 5;

/** What the rules decided, by row, and what it was, by column. The diagonal is right. */
export function Confusion({ cells }: { cells: Report['confusion'] }) {
  const words = useWords();
  const rows: (Moment | undefined)[] = [...MOMENTS, undefined];
  const count = (decided?: Moment, corrected?: Moment) =>
    cells.find(cell => (cell.decided ?? undefined) === decided && (cell.corrected ?? undefined) === corrected)?.count ??
    0;
  return (
    <section className="rules-part" aria-labelledby="accuracy-confusion">
      <h2 id="accuracy-confusion">{words('accuracy.confusion')}</h2>
      <p className="muted">{words('accuracy.confusionHint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <div className="rules-table" tabIndex={0}>
        <table className="confusion" aria-labelledby="accuracy-confusion">
          <thead>
            <tr>
              <th scope="col">{words('accuracy.decidedAs')}</th>
              {rows.map(moment => (
                <th scope="col" key={moment ?? 'none'} className={`moment moment-${moment ?? 'none'}`}>
                  {momentName(words, moment)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(decided => {
              const all = rows.reduce((sum, corrected) => sum + count(decided, corrected), 0);
              return (
                <tr key={decided ?? 'none'}>
                  <th scope="row" className={`moment moment-${decided ?? 'none'}`}>
                    {momentName(words, decided)}
                  </th>
                  {rows.map(corrected => {
                    const n = count(decided, corrected);
                    const heat = n === 0 ? 0 : Math.max(1, Math.round((n / all) * STEPS));
                    const right = decided === corrected;
                    return (
                      <td key={corrected ?? 'none'} className={`num ${right ? 'right' : 'wrong'} heat-${heat}`}>
                        {n === 0 ? <span className="sr">{words.number(0)}</span> : words.number(n)}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
