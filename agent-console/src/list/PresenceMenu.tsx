import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../design/Icon.tsx';
import type { Presence } from '../desk/model.ts';
import { useDesk, useView } from '../desk/useDesk.tsx';
import { own } from '../desk/views.ts';
import { useWords } from '../words/words.tsx';

const STATES: Presence[] = ['online', 'away', 'offline'];
const MOST = 10;

/** Whether conversations come to this agent, and how many at once. */
export function PresenceMenu() {
  const words = useWords();
  const desk = useDesk();
  const me = useView(view => view.me);
  const talks = useView(view => view.talks);
  if (!me) return null;
  const load = own(talks, 'chat').length;
  return (
    <MenuTrigger>
      <Button className={`presence is-${me.status}`}>
        <span className={`presence-dot ${me.status}`} />
        <span className="sr">{words('presence.label')}</span>
        <span className="presence-name clip">{words(`presence.${me.status}`)}</span>
        <span className="muted num">{words('presence.load', { n: load, of: me.capacity })}</span>
        <Icon name="down" className="muted" />
      </Button>
      <Popover className="menu-popover" placement="bottom start">
        <Menu className="menu" aria-label={words('presence.title')}>
          <MenuSection
            selectionMode="single"
            selectedKeys={[me.status]}
            onSelectionChange={keys => choose(keys, status => void desk.presence(status as Presence, me.capacity))}
          >
            <Header className="menu-title">{words('presence.title')}</Header>
            {STATES.map(status => (
              <MenuItem key={status} id={status} className="menu-item">
                <span className={`presence-dot ${status}`} />
                <span>{words(`presence.${status}`)}</span>
                <span className="muted menu-about">{words(`presence.${status}About`)}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            selectedKeys={[String(me.capacity)]}
            onSelectionChange={keys => choose(keys, n => void desk.presence(me.status, Number(n)))}
          >
            <Header className="menu-title">{words('presence.capacity')}</Header>
            <MenuItem id={String(Math.max(1, me.capacity - 1))} className="menu-item" isDisabled={me.capacity <= 1}>
              {words('presence.fewer', { n: Math.max(1, me.capacity - 1) })}
            </MenuItem>
            <MenuItem
              id={String(Math.min(MOST, me.capacity + 1))}
              className="menu-item"
              isDisabled={me.capacity >= MOST}
            >
              {words('presence.more', { n: Math.min(MOST, me.capacity + 1) })}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function choose(keys: 'all' | Set<React.Key>, take: (key: string) => void): void {
  const [first] = keys === 'all' ? [] : keys;
  if (first !== undefined) take(String(first));
}
