import { useBlocker } from '@tanstack/react-router';
import { SheetFrame } from '../app/Sheet.tsx';
import { useWords } from '../words/words.tsx';

/** Nobody leaves by mistake what they have written and not saved. */
export function Leaving({ unsaved }: { unsaved: boolean }) {
  const words = useWords();
  const blocked = useBlocker({ shouldBlockFn: () => unsaved, enableBeforeUnload: () => unsaved, withResolver: true });
  if (blocked.status !== 'blocked') return null;
  return (
    <SheetFrame title={words('rules.leaveTitle')} close={blocked.reset}>
      <div className="rules-sheet">
        <p>{words('rules.leaveHint')}</p>
        <div className="rules-buttons">
          {/* biome-ignore lint/a11y/noAutofocus: the safe answer is ready in a dialog that has just been opened */}
          <button type="button" className="button primary" autoFocus onClick={blocked.reset}>
            {words('rules.stay')}
          </button>
          <button type="button" className="button" onClick={blocked.proceed}>
            {words('rules.leave')}
          </button>
        </div>
      </div>
    </SheetFrame>
  );
}
