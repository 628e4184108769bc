import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Kind } from '../api/items.ts';
import { deflection, everyItem, uses } from '../api/usage.ts';
import { Waiting } from '../rules/ReviewHead.tsx';
import { useWords } from '../words/words.tsx';
import { Days } from './Days.tsx';
import { KindChoice } from './KindChoice.tsx';
import { KnowHead } from './KnowHead.tsx';
import { Readers } from './Readers.tsx';
import { UsageTable } from './UsageTable.tsx';
import { rowsOf } from './usageRows.ts';

/** What of the answers and scripts is used, and what became of those who read. */
export function UsagePage() {
  const words = useWords();
  const [days, setDays] = useState(30);
  const [kind, setKind] = useState<Kind>('faq');
  const [unused, setUnused] = useState(false);
  const used = useQuery({ ...uses(days), placeholderData: keepPreviousData });
  const read = useQuery({ ...deflection(days), placeholderData: keepPreviousData });
  const items = useQuery(everyItem(kind));
  const ready = used.data && items.data;
  /** The figures are those of other days still. */
  const stale = used.isPlaceholderData || read.isPlaceholderData;
  const again = () => Promise.all([used.refetch(), items.refetch(), read.refetch()]);
  return (
    <div className="rules know scroll" aria-busy={stale}>
      <KnowHead title={words('usage.title')} />
      <div className="rules-row">
        <Days days={days} choose={setDays} />
      </div>
      {read.data && read.data.total.readers > 0 && <Readers read={read.data} />}
      {read.isError && <Waiting failed again={again} />}
      <section className="rules-part" aria-labelledby="usage-each">
        <h2 id="usage-each">{words('usage.each')}</h2>
        <div className="know-usage-ways">
          <KindChoice kind={kind} choose={setKind} />
          <label className="know-check">
            <input type="checkbox" checked={unused} onChange={event => setUnused(event.target.checked)} />
            {words('usage.alsoUnused')}
          </label>
        </div>
        {ready ? (
          <UsageTable kind={kind} rows={rowsOf(kind, used.data, items.data, read.data, unused)} />
        ) : (
          <Waiting failed={used.isError || items.isError} again={again} />
        )}
      </section>
    </div>
  );
}
