import { useContext } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Toolbar } from 'react-aria-components';
import { Icon } from '../design/Icon.tsx';
import { useDesk } from '../desk/useDesk.tsx';
import { useWords } from '../words/words.tsx';
import { LastWritten } from './TextBox.tsx';

/** What a script may be filled with, and a fallback where one makes sense. */
export const VARIABLES = [
  'customer.firstName',
  'customer.name',
  'order.number',
  'order.trackingUrl',
  'order.promisedDate',
  'product.title',
  'agent.name',
  'site.name',
] as const;

function useWriting() {
  const last = useContext(LastWritten);
  const desk = useDesk();
  const words = useWords();
  return (before: string, after = '') => {
    if (last.current) last.current.wrap(before, after);
    else desk.notice('info', words('know.whereTo'));
  };
}

/** Puts a variable where one writes. */
export function VariableMenu() {
  const words = useWords();
  const write = useWriting();
  return (
    <MenuTrigger>
      <Button className="button small">
        <Icon name="slash" /> {words('know.variables')}
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={words('know.variables')}>
          {VARIABLES.map(name => (
            <MenuItem key={name} id={name} className="menu-item" textValue={name} onAction={() => write(`{${name}}`)}>
              <span className="know-variable">
                {words(`variable.${name}`)}
                <code dir="ltr">{`{${name}}`}</code>
              </span>
            </MenuItem>
          ))}
          <MenuItem
            id="fallback"
            className="menu-item"
            textValue={words('know.fallback')}
            onAction={() => write('{customer.firstName|', '}')}
          >
            <span className="know-variable">
              {words('know.fallback')}
              <code dir="ltr">{'{customer.firstName|…}'}</code>
            </span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

const MARKS = [
  ['bold', '**', '**'],
  ['italic', '*', '*'],
  ['list', '\n- ', ''],
  ['numbered', '\n1. ', ''],
  ['link', '[', '](https://)'],
] as const;

/** The marks an answer may have. */
export function MarkTools() {
  const words = useWords();
  const write = useWriting();
  return (
    <Toolbar className="know-marks" aria-label={words('know.marks')}>
      {MARKS.map(([name, before, after]) => (
        <Button key={name} className="button small" onPress={() => write(before, after)}>
          {words(`mark.${name}`)}
        </Button>
      ))}
    </Toolbar>
  );
}
