import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Held, Item } from '../api/items.ts';
import { SheetFrame } from '../app/Sheet.tsx';
import { useDates } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { type Clash, merged, settled, shown } from './merge.ts';
import { usePathName } from './pathName.ts';

type Props = { base: Held; mine: Item; theirs: Held; settle: (next: Item) => void; close: () => void };

/** Somebody else has saved it meanwhile: what only one has changed is taken, for the rest one chooses. */
export function Clashes({ base, mine, theirs, settle, close }: Props) {
  const words = useWords();
  const dates = useDates();
  const [taken, setTaken] = useState<string[]>([]);
  const both = merged(base.item, mine, theirs.item);
  const choose = (path: string, other: boolean) =>
    setTaken(other ? [...taken, path] : taken.filter(each => each !== path));
  return (
    <SheetFrame title={words('clash.title')} close={close} wide>
      <div className="sheet-form know-clashes scroll">
        <p>
          {words('clash.who', { name: theirs.updatedBy.name, at: dates.full(theirs.updatedAt) })}{' '}
          {words('clash.hint', { n: both.clashes.length })}
        </p>
        {both.clashes.map(clash => (
          <OneClash key={clash.path} clash={clash} other={taken.includes(clash.path)} choose={choose} />
        ))}
        <div className="sheet-foot">
          <button type="button" className="button" onClick={close}>
            {words('sheet.cancel')}
          </button>
          <button type="button" className="button primary" onClick={() => settle(settled(both, taken))}>
            {words('clash.settle')}
          </button>
        </div>
      </div>
    </SheetFrame>
  );
}

function OneClash(props: { clash: Clash; other: boolean; choose: (path: string, other: boolean) => void }) {
  const words = useWords();
  const pathName = usePathName();
  const { path, mine, theirs } = props.clash;
  const option = (value: 'mine' | 'theirs', said: unknown) => (
    <Radio value={value} className="know-option">
      <span className="label">{words(`clash.${value}`)}</span>
      <span className="know-option-text" dir="auto">
        {shown(said)}
      </span>
    </Radio>
  );
  return (
    <RadioGroup
      className="know-clash"
      aria-label={pathName(path)}
      value={props.other ? 'theirs' : 'mine'}
      onChange={value => props.choose(path, value === 'theirs')}
    >
      <span className="label">{pathName(path)}</span>
      {option('mine', mine)}
      {option('theirs', theirs)}
    </RadioGroup>
  );
}
