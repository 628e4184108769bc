import { useState } from 'react';
import type { Item, Step } from '../api/items.ts';
import { Icon } from '../design/Icon.tsx';
import { TextField, Wrong } from '../rules/Fields.tsx';
import { dirOf, useWords } from '../words/words.tsx';
import { stepsOf, wordingOf } from './item.ts';
import { Row } from './Side.tsx';
import {
  addChoice,
  addStep,
  labelOf,
  leadTo,
  moveStep,
  removeChoice,
  removeStep,
  renameStep,
  textOf,
} from './steps.ts';
import { TextBox } from './TextBox.tsx';
import { LIMITS, useNamed } from './Texts.tsx';
import { WalkThrough } from './WalkThrough.tsx';

type Props = { document: Item; change: (document: Item) => void; languages: readonly string[] };

/** A script of several steps: their ways are the same in all languages, only the words differ. */
export function Steps({ document, change, languages }: Props) {
  const words = useWords();
  const [walking, setWalking] = useState(false);
  const steps = stepsOf(document) ?? [];
  return (
    <>
      {languages.map(language => (
        <Wrong key={language} field={`texts.${language}.steps`} />
      ))}
      <ol className="know-steps">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: while it is written a step has no name but its place
          <li key={index} className="rules-card">
            <StepHead document={document} change={change} index={index} languages={languages} />
            <Row languages={languages} show={language => <StepText {...{ document, change, index, language }} />} />
            <Choices document={document} change={change} index={index} languages={languages} step={step} />
          </li>
        ))}
      </ol>
      <div className="rules-add">
        <button type="button" className="button" onClick={() => change(addStep(document))}>
          {words('know.addStep')}
        </button>
        <button type="button" className="button" aria-pressed={walking} onClick={() => setWalking(!walking)}>
          <Icon name="right" /> {words('know.walk')}
        </button>
      </div>
      {walking && (
        <Row
          languages={languages}
          show={language => (
            <WalkThrough
              steps={wordingOf('scripts', document, language).steps ?? []}
              language={language}
              dir={dirOf(language)}
            />
          )}
        />
      )}
    </>
  );
}

type OneProps = Props & { index: number };

function StepHead({ document, change, index, languages }: OneProps) {
  const words = useWords();
  const steps = stepsOf(document) ?? [];
  const id = steps[index]?.id ?? '';
  const field = `texts.${languages[0]}.steps[${index}]`;
  const act = (icon: 'up' | 'down' | 'close', label: string, can: boolean, next: () => Item) => (
    <button
      type="button"
      className="button quiet square small"
      disabled={!can}
      aria-label={label}
      title={label}
      onClick={() => change(next())}
    >
      <Icon name={icon === 'close' ? 'close' : 'down'} className={icon === 'up' ? 'know-up' : undefined} />
    </button>
  );
  return (
    <div className="know-step-head">
      <span className="chip num">{words.number(index + 1)}</span>
      <TextField
        field={`${field}.id`}
        label={words('know.stepName')}
        value={id}
        code
        change={name => change(renameStep(document, index, name))}
      />
      {act('up', words('know.up', { name: id }), index > 0, () => moveStep(document, index, -1))}
      {act('down', words('know.down', { name: id }), index < steps.length - 1, () => moveStep(document, index, 1))}
      {act('close', words('know.removeName', { name: id }), steps.length > 1, () => removeStep(document, index))}
      <Wrong field={field} />
    </div>
  );
}

function StepText(props: { document: Item; change: (document: Item) => void; index: number; language: string }) {
  const named = useNamed();
  const { document, change, index, language } = props;
  return (
    <TextBox
      field={`texts.${language}.steps[${index}].text`}
      label={named('know.text', language)}
      language={language}
      value={wordingOf('scripts', document, language).steps?.[index]?.text ?? ''}
      change={text => change(textOf('scripts', document, language, index, text))}
      most={LIMITS.text}
    />
  );
}

function Choices({ document, change, index, languages, step }: OneProps & { step: Step }) {
  const words = useWords();
  const named = useNamed();
  const steps = stepsOf(document) ?? [];
  const choices = step.choices ?? [];
  const next = steps[index + 1] ?? steps[0];
  return (
    <div className="know-choices">
      {languages.map(language => (
        <Wrong key={language} field={`texts.${language}.steps[${index}].choices`} />
      ))}
      {choices.map((choice, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a choice has no name but its place
        <div key={at} className="know-choice">
          <label className="field">
            <span className="label">{words('know.leadsTo', { n: at + 1 })}</span>
            <select
              className="input"
              value={choice.to}
              onChange={event => change(leadTo(document, index, at, event.target.value))}
            >
              {!steps.some(each => each.id === choice.to) && <option value={choice.to}>{choice.to}</option>}
              {steps.map(each => (
                <option key={each.id} value={each.id}>
                  {each.id}
                </option>
              ))}
            </select>
          </label>
          {languages.map(language => (
            <TextBox
              key={language}
              field={`texts.${language}.steps[${index}].choices[${at}].label`}
              label={named('know.label', language)}
              language={language}
              value={wordingOf('scripts', document, language).steps?.[index]?.choices?.[at]?.label ?? ''}
              change={label => change(labelOf(document, language, index, at, label))}
              most={LIMITS.label}
              line
            />
          ))}
          <button
            type="button"
            className="button quiet square"
            aria-label={words('know.removeChoice', { n: at + 1 })}
            onClick={() => change(removeChoice(document, index, at))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      {choices.length === 0 && <p className="muted">{words('know.endsHere')}</p>}
      <button
        type="button"
        className="button small"
        disabled={choices.length >= 9 || !next}
        onClick={() => next && change(addChoice(document, index, next.id))}
      >
        {words('know.addChoice')}
      </button>
    </div>
  );
}
