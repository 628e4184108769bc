import { useQueryClient } from '@tanstack/react-query';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { logOut, type Session, session } from '../api/session.ts';
import { ui } from '../app/ui.ts';
import { Icon } from '../design/Icon.tsx';
import { useDesk } from '../desk/useDesk.tsx';
import { canNotify, chime, wantNotifications } from '../signals/alerts.ts';
import { settings, type Theme } from '../signals/settings.ts';
import { useStored } from '../signals/stored.ts';
import { initials } from '../words/say.ts';
import { languages, useLanguage, useWords } from '../words/words.tsx';

const THEMES: Theme[] = ['system', 'light', 'dark'];

/** Who is signed in, how the console looks and sounds, and the way out. */
export function SettingsMenu({ me }: { me: Session }) {
  const words = useWords();
  const [theme, setTheme] = useStored(settings.theme);
  const leave = useLeave();
  return (
    <MenuTrigger>
      <Button className="button quiet account">
        <span className="sr">{words('settings.label')}</span>
        <span className="avatar small" aria-hidden="true">
          {initials(me.name)}
        </span>
        <span className="who">
          <bdi className="clip">{me.name}</bdi>
          <span className="muted clip">{words(`role.${me.role}`)}</span>
        </span>
        <Icon name="gear" className="muted" />
      </Button>
      <Popover className="menu-popover" placement="top start">
        <Menu className="menu" aria-label={words('settings.title')}>
          <MenuSection>
            <Header className="menu-title" dir="auto">
              {me.email}
            </Header>
          </MenuSection>
          <Signals />
          <MenuSection
            selectionMode="single"
            selectedKeys={[theme]}
            onSelectionChange={keys => {
              const [chosen] = keys === 'all' ? [] : keys;
              if (chosen) setTheme(chosen as Theme);
            }}
          >
            <Header className="menu-title">{words('settings.theme')}</Header>
            {THEMES.map(each => (
              <MenuItem key={each} id={each} className="menu-item">
                {words(`theme.${each}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <Language />
          <MenuSection>
            <Header className="sr">{words('settings.more')}</Header>
            <MenuItem id="keys" className="menu-item" onAction={() => ui.open('keys')}>
              <Icon name="keyboard" /> {words('key.keys')}
            </MenuItem>
            <MenuItem id="out" className="menu-item" onAction={() => void leave()}>
              <Icon name="out" /> {words('settings.logOut')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Each by its own name, for whoever does not read the one that is on. */
function Language() {
  const { words, locale } = useLanguage();
  return (
    <MenuSection
      selectionMode="single"
      selectedKeys={[locale.split('-')[0] as string]}
      onSelectionChange={keys => {
        const [chosen] = keys === 'all' ? [] : keys;
        if (chosen) settings.locale.set(String(chosen));
      }}
    >
      <Header className="menu-title">{words('settings.language')}</Header>
      {Object.entries(languages).map(([code, name]) => (
        <MenuItem key={code} id={code} className="menu-item" textValue={name}>
          <bdi lang={code}>{name}</bdi>
        </MenuItem>
      ))}
    </MenuSection>
  );
}

function Signals() {
  const words = useWords();
  const desk = useDesk();
  const [sound, setSound] = useStored(settings.sound);
  const [notifying] = useStored(settings.notify);
  const chosen = [...(sound ? ['sound'] : []), ...(notifying ? ['notify'] : [])];
  const change = async (keys: 'all' | Set<React.Key>) => {
    const now = keys === 'all' ? new Set<React.Key>() : keys;
    if (now.has('sound') !== sound) {
      setSound(!sound);
      chime();
    }
    if (now.has('notify') !== notifying && !(await wantNotifications(!notifying)) && !notifying) {
      desk.notice('info', words('settings.notifyRefused'));
    }
  };
  return (
    <MenuSection selectionMode="multiple" selectedKeys={chosen} onSelectionChange={keys => void change(keys)}>
      <Header className="menu-title">{words('settings.signals')}</Header>
      <MenuItem id="sound" className="menu-item">
        <Icon name={sound ? 'sound' : 'mute'} /> {words('settings.sound')}
      </MenuItem>
      <MenuItem id="notify" className="menu-item" isDisabled={!canNotify()}>
        <Icon name="bell" /> {words('settings.notify')}
      </MenuItem>
    </MenuSection>
  );
}

function useLeave() {
  const desk = useDesk();
  const client = useQueryClient();
  const words = useWords();
  return async () => {
    try {
      await desk.leave();
      await logOut();
      client.setQueryData(session.queryKey, null);
      client.removeQueries({ predicate: query => query.queryKey[0] !== session.queryKey[0] });
    } catch {
      desk.notice('bad', words('settings.logOutFailed'));
    }
  };
}
