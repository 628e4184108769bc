import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Kind } from '../api/items.ts';
import { MomentChip } from '../app/MomentChip.tsx';
import { Icon } from '../design/Icon.tsx';
import { dirOf, useLanguage, useWords } from '../words/words.tsx';
import { headOf, wordingFor } from './item.ts';
import { LearnedChip } from './Learned.tsx';
import { type Column, columnsOf, type Sorting, sortedBy, type UsageRow } from './usageRows.ts';

/** Each answer or script with what is counted of it; a press on a column sorts by it. */
export function UsageTable({ kind, rows }: { kind: Kind; rows: UsageRow[] }) {
  const words = useWords();
  const [sorting, sort] = useState<Sorting>({ by: 'sent', most: true });
  const columns = columnsOf(kind);
  const by = columns.includes(sorting.by) ? sorting : { by: 'sent' as const, most: true };
  if (rows.length === 0) return <p>{words('usage.nothing')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <div className="rules-table" tabIndex={0}>
      <table className="know-usage-table" aria-labelledby="usage-each">
        <thead>
          <tr>
            <th scope="col">{words(kind === 'faq' ? 'know.oneFaq' : 'know.oneScript')}</th>
            {columns.map(column => (
              <Head key={column} column={column} sorting={by} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sortedBy(rows, by).map(row => (
            <tr key={row.id}>
              <th scope="row">
                <Named kind={kind} row={row} />
              </th>
              {columns.map(column => (
                <td key={column} className="num">
                  {column === 'learned' && row.lesson ? (
                    <LearnedChip kind={kind} id={row.id} lesson={row.lesson} lasts={row.held !== undefined} />
                  ) : (
                    <Figure value={row[column]} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ column, sorting, sort }: { column: Column; sorting: Sorting; sort: (next: Sorting) => void }) {
  const words = useWords();
  const chosen = sorting.by === column;
  return (
    <th scope="col" className="num" aria-sort={chosen ? (sorting.most ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        className="button quiet small know-sort"
        title={words(`usage.about.${column}`)}
        onClick={() => sort({ by: column, most: chosen ? !sorting.most : true })}
      >
        {words(`usage.column.${column}`)}
        {chosen && (
          <span className={sorting.most ? '' : 'know-up'}>
            <Icon name="down" />
          </span>
        )}
      </button>
    </th>
  );
}

function Named({ kind, row }: { kind: Kind; row: UsageRow }) {
  const words = useWords();
  const { locale } = useLanguage();
  const { id, held } = row;
  if (!held) {
    return (
      <span className="muted">
        <bdi>{id}</bdi> {words('usage.gone')}
      </span>
    );
  }
  const [language, wording] = wordingFor(held.item, locale) ?? [locale, {}];
  return (
    <span className="know-row-what">
      <Link
        to="/knowledge/$kind/$id"
        params={{ kind, id }}
        className="know-row-name"
        lang={language}
        dir={dirOf(language)}
      >
        {wording[headOf(kind)] || id}
      </Link>
      <span className="know-row-about">
        {held.item.moments.slice(0, 1).map(moment => (
          <MomentChip key={moment} moment={moment} />
        ))}
      </span>
    </span>
  );
}

function Figure({ value }: { value?: number }) {
  const words = useWords();
  if (value === undefined) return <span className="muted">–</span>;
  return <span className={value === 0 ? 'muted' : ''}>{words.number(value)}</span>;
}
