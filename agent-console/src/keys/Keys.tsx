import { SheetFrame } from '../app/Sheet.tsx';
import { useWords, type Word } from '../words/words.tsx';
import type { Action } from './actions.ts';

const always: [string[], Word][] = [
  [['Ctrl', 'K'], 'key.palette'],
  [['Enter'], 'key.send'],
  [['Shift', 'Enter'], 'key.newLine'],
  [['Tab'], 'key.gap'],
  [['Esc'], 'key.leave'],
];

/** All keys on one page. */
export function Keys(props: { actions: Action[]; close: () => void }) {
  const words = useWords();
  const single = props.actions.filter(action => action.key);
  return (
    <SheetFrame title={words('keys.title')} close={props.close} wide>
      <dl className="keys" tabIndex={0}>
        {always.map(([keys, word]) => (
          <div key={word}>
            <dt>{words(word)}</dt>
            <dd>
              {keys.map(key => (
                <kbd key={key} className="kbd">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
        {single.map(action => (
          <div key={action.id}>
            <dt>{words(action.word)}</dt>
            <dd>
              <kbd className="kbd">{action.key}</kbd>
              {action.alt && (
                <>
                  <span className="muted">{words('key.alt')}</span>
                  <kbd className="kbd">Alt</kbd>
                  <kbd className="kbd">{action.key}</kbd>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </SheetFrame>
  );
}
