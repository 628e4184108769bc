import { type ReactNode, useEffect, useRef } from 'react';
import {
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { Icon } from '../design/Icon.tsx';
import { useWords } from '../words/words.tsx';
import { SheetFrame } from './Sheet.tsx';

export type Choice = {
  id: string;
  name: string;
  icon?: ReactNode;
  about?: ReactNode;
  aside?: ReactNode;
  /** Why it is among them. */
  why?: string;
  /** Words by which it is found besides its name; what was searched elsewhere carries the words searched for. */
  match?: string;
  run: () => void;
  stays?: boolean;
};
/** What was searched for other words, and only stands there until the new answer comes, has to fit by its own text. */
export const matchOf = ({ isPlaceholderData }: { isPlaceholderData: boolean }, typed: string): string | undefined =>
  isPlaceholderData ? undefined : typed;

export type Choices = { name: string; choices: Choice[] };

type PickerProps = {
  title: string;
  hint: string;
  sections: Choices[];
  close: () => void;
  /** The words typed go here too, for what is searched elsewhere. */
  asked?: (text: string) => void;
  /** What else may be said about the choice. */
  foot?: ReactNode;
};

/** A searched list of things to choose from by keyboard or press; the first is ready to be chosen. */
export function Picker(props: PickerProps) {
  const words = useWords();
  const { contains } = useFilter({ sensitivity: 'base' });
  const filled = props.sections.filter(section => section.choices.length > 0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const down = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true });
    const frame = requestAnimationFrame(() => input.current?.dispatchEvent(down));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <SheetFrame title={props.title} close={props.close} bare wide>
      <Autocomplete filter={contains} onInputChange={props.asked}>
        <SearchField className="picker-search" aria-label={props.title} autoFocus>
          <Icon name="search" />
          <Input placeholder={props.hint} ref={input} />
        </SearchField>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
        <div className="picker-scroll scroll" tabIndex={0}>
          <Menu
            className="picker-list"
            aria-label={props.title}
            renderEmptyState={() => <p className="picker-none">{words('picker.none')}</p>}
          >
            {filled.map(section => (
              <MenuSection key={section.name} className="picker-section">
                <Header className="picker-title">{section.name}</Header>
                {section.choices.map(choice => item(choice, props.close))}
              </MenuSection>
            ))}
          </Menu>
        </div>
      </Autocomplete>
      {props.foot}
    </SheetFrame>
  );
}

function item(choice: Choice, close: () => void) {
  const about = typeof choice.about === 'string' ? choice.about : '';
  const textValue = [choice.name, about, choice.match].filter(Boolean).join(' ');
  const choose = () => {
    if (!choice.stays) close();
    choice.run();
  };
  return (
    <MenuItem key={choice.id} id={choice.id} textValue={textValue} className="picker-item" onAction={choose}>
      {choice.icon}
      <span className="picker-text">
        <bdi className="clip">{choice.name}</bdi>
        {choice.about && (
          <span className="picker-about" dir="auto">
            {choice.about}
          </span>
        )}
        {choice.why && <span className="picker-why">{choice.why}</span>}
      </span>
      {choice.aside}
    </MenuItem>
  );
}
