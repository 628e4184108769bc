import type { ReactNode } from 'react';
import {
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
  Text,
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
  run: () => void;
  stays?: boolean;
};
export type Choices = { name: string; choices: Choice[] };

/** A searched list of things to choose from by keyboard or press. With `asked`, the words go elsewhere too. */
export function Picker(props: {
  title: string;
  hint: string;
  sections: Choices[];
  close: () => void;
  asked?: (text: string) => void;
  foot?: ReactNode;
}) {
  const words = useWords();
  const { contains } = useFilter({ sensitivity: 'base' });
  const filled = props.sections.filter(section => section.choices.length > 0);
  const choose = (choice: Choice) => () => {
    if (!choice.stays) props.close();
    choice.run();
  };
  return (
    <SheetFrame title={props.title} close={props.close} bare wide>
      <Autocomplete filter={contains} onInputChange={props.asked}>
        <SearchField className="picker-search" aria-label={props.title} autoFocus>
          <Icon name="search" />
          <Input placeholder={props.hint} />
        </SearchField>
        <Menu
          className="picker-list scroll"
          aria-label={props.title}
          renderEmptyState={() => <p className="picker-none">{words('picker.none')}</p>}
        >
          {filled.map(section => (
            <MenuSection key={section.name} className="picker-section">
              <Header className="picker-title">{section.name}</Header>
              {section.choices.map(choice => (
                <MenuItem
                  key={choice.id}
                  id={choice.id}
                  textValue={`${choice.name} ${typeof choice.about === 'string' ? choice.about : ''}`}
                  className="picker-item"
                  onAction={choose(choice)}
                >
                  {choice.icon}
                  <span className="picker-text">
                    <Text slot="label" className="clip">
                      {choice.name}
                    </Text>
                    {choice.about && (
                      <Text slot="description" className="picker-about">
                        {choice.about}
                      </Text>
                    )}
                  </span>
                  {choice.aside}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
      {props.foot}
    </SheetFrame>
  );
}
