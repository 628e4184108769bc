import { useTalk } from '../desk/useDesk.tsx';
import type { Action } from '../keys/actions.ts';
import { Keys } from '../keys/Keys.tsx';
import { Palette } from '../keys/Palette.tsx';
import { AssignSheet } from '../talk/Assign.tsx';
import { MomentSheet, ResolveSheet } from '../talk/Endings.tsx';
import { HeardSheet } from '../talk/Heard.tsx';
import { ParkSheet } from '../talk/Park.tsx';
import { AnswersSheet } from '../talk/Suggestions.tsx';
import { TagsSheet } from '../talk/Tags.tsx';
import { TransferSheet } from '../talk/Transfer.tsx';
import { ui, useSheet } from './ui.ts';

const close = () => ui.open(undefined);

/** Whatever is open over the desk. */
export function Sheets(props: { selected?: string; actions: Action[] }) {
  const sheet = useSheet();
  const talk = useTalk(props.selected ?? '');
  if (sheet === 'palette') return <Palette actions={props.actions} close={close} />;
  if (sheet === 'keys') return <Keys actions={props.actions} close={close} />;
  if (!talk) return null;
  switch (sheet) {
    case 'answers':
      return <AnswersSheet talk={talk} close={close} />;
    case 'transfer':
      return <TransferSheet talk={talk} close={close} />;
    case 'resolve':
      return <ResolveSheet talk={talk} close={close} />;
    case 'moment':
      return <MomentSheet talk={talk} close={close} />;
    case 'assign':
      return <AssignSheet talk={talk} close={close} />;
    case 'park':
      return <ParkSheet talk={talk} close={close} />;
    case 'tags':
      return <TagsSheet talk={talk} close={close} />;
    case 'heard':
      return <HeardSheet talk={talk} close={close} />;
    default:
      return null;
  }
}
