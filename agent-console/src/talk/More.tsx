import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../design/Icon.tsx';
import type { Talk } from '../desk/model.ts';
import { useTalkActions } from '../keys/actions.ts';
import { useWords } from '../words/words.tsx';

const HERE = new Set(['assign', 'park', 'tags', 'heard']);

/** What is done less often than answering, with the keys for it. */
export function More({ talk }: { talk: Talk }) {
  const words = useWords();
  const actions = useTalkActions(talk, talk.id).filter(action => HERE.has(action.id) && action.can);
  return (
    <MenuTrigger>
      <Button className="button quiet square" aria-label={words('more.title')}>
        <Icon name="more" />
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={words('more.title')}>
          {actions.map(action => (
            <MenuItem key={action.id} id={action.id} className="menu-item" onAction={action.run}>
              <Icon name={action.icon} />
              <span>{words(action.word)}</span>
              <kbd className="kbd">{action.key?.toUpperCase()}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
