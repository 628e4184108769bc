import { describe, expect, test } from 'vitest';
import type { Item, Step } from '../src/api/items.ts';
import {
  idFrom,
  missing,
  nameOf,
  newItem,
  sameItem,
  tidy,
  withWording,
  wordingFor,
  wordingOf,
} from '../src/knowledge/item.ts';
import { differences, merged, settled } from '../src/knowledge/merge.ts';
import { plain } from '../src/knowledge/plain.ts';
import {
  addChoice,
  addStep,
  leadTo,
  moveStep,
  removeStep,
  renameStep,
  textOf,
  toSteps,
  toText,
} from '../src/knowledge/steps.ts';
import { back, begin, onward, stepAt, still } from '../src/knowledge/walk.ts';

const delivery: Item = {
  moments: ['AMOT'],
  tags: ['delivery'],
  texts: {
    en: { question: 'How long?', answer: 'Two days.' },
    fa: { question: 'چقدر؟', answer: 'دو روز.' },
  },
};
const broken: Item = {
  moments: ['SMOT'],
  texts: {
    en: {
      title: 'Broken',
      steps: [
        { id: 'start', text: 'A picture?', choices: [{ to: 'sent', label: 'Came' }] },
        { id: 'sent', text: 'Thanks.' },
      ],
    },
  },
};

describe('an item in several languages', () => {
  test('what it is not written in is missing, also when a text of white space stands there', () => {
    expect(missing(delivery)).toEqual(['ar', 'lv']);
    expect(missing(withWording('faq', delivery, 'lv', { question: ' ' }))).toEqual(['ar', 'lv']);
  });

  test('a reader gets the own language, its primary one, English, or any', () => {
    expect(wordingFor(delivery, 'fa-IR')?.[0]).toBe('fa');
    expect(wordingFor(delivery, 'lv')?.[0]).toBe('en');
    expect(nameOf('faq', { ...delivery, texts: { ar: { question: 'كم؟', answer: '١' } } }, 'lv')).toBe('كم؟');
  });

  test('languages and parts that say nothing are not kept, so that looking changes nothing', () => {
    const looked = withWording('faq', { ...delivery, when: '', products: [] }, 'lv', { question: '', answer: '' });
    expect(tidy(looked)).toEqual(delivery);
    expect(sameItem(looked, delivery)).toBe(true);
  });

  test('its name comes from Latin words, else from its time', () => {
    expect(idFrom('Where’s my Kettle — žurnāls?', 'faq', 0)).toBe('where-s-my-kettle-zurnals');
    expect(idFrom('کجاست؟', 'faq', 36)).toBe('answer-10');
  });

  test('a new one begins as a draft with the question that was asked', () => {
    expect(newItem('faq', 'fa', { question: 'کجاست؟' })).toEqual({
      moments: [],
      status: 'draft',
      texts: { fa: { question: 'کجاست؟', answer: '' } },
    });
  });
});

describe('steps are the same in all languages', () => {
  const both = textOf('scripts', broken, 'fa', 0, 'عکس؟');

  test('a language that is begun gets all steps and choices', () => {
    expect(wordingOf('scripts', both, 'fa').steps?.map(step => step.id)).toEqual(['start', 'sent']);
    expect(both.texts.fa?.steps?.[0]).toEqual({ id: 'start', text: 'عکس؟', choices: [{ to: 'sent', label: '' }] });
  });

  test('adding, renaming, moving and leading elsewhere happen in each', () => {
    const grown = leadTo(addChoice(renameStep(addStep(both), 1, 'thanks'), 0, 'step-3'), 0, 1, 'thanks');
    const ways = (steps?: Step[]) => steps?.map(step => [step.id, step.choices?.map(choice => choice.to)]);
    const expected = [
      ['start', ['thanks', 'thanks']],
      ['thanks', undefined],
      ['step-3', undefined],
    ];
    expect(ways(grown.texts.en?.steps)).toEqual(expected);
    expect(ways(grown.texts.fa?.steps)).toEqual(expected);
    expect(ways(moveStep(grown, 2, -1).texts.fa?.steps)?.map(([id]) => id)).toEqual(['start', 'step-3', 'thanks']);
  });

  test('what led to a step that is gone leads nowhere', () => {
    expect(removeStep(both, 1).texts.en?.steps).toEqual([{ id: 'start', text: 'A picture?', choices: [] }]);
  });

  test('a text becomes a first step, and the first step a text', () => {
    expect(toText(both).texts.fa).toEqual({ title: '', text: 'عکس؟' });
    expect(toSteps(toText(broken)).texts.en?.steps).toEqual([{ id: 'start', text: 'A picture?' }]);
  });
});

test('one walks along, goes back, and stays where the script has been cut', () => {
  const steps = broken.texts.en?.steps ?? [];
  const there = onward(begin(steps), 'sent');
  expect(stepAt(steps, there)?.text).toBe('Thanks.');
  expect(back(back(there))).toEqual(['start']);
  expect(still(steps.slice(0, 1), there)).toEqual(['start']);
  expect(still([], there)).toEqual([]);
});

describe('two who write at once', () => {
  const mine: Item = { ...delivery, texts: { ...delivery.texts, en: { question: 'How long?', answer: 'Mine.' } } };
  const theirs: Item = {
    ...delivery,
    tags: ['delivery', 'time'],
    texts: { ...delivery.texts, en: { question: 'How long is it?', answer: 'Theirs.' } },
  };

  test('what only one has changed is taken, what both have is asked', () => {
    const both = merged(delivery, mine, theirs);
    expect(both.clashes).toEqual([{ path: 'texts.en.answer', mine: 'Mine.', theirs: 'Theirs.' }]);
    expect(settled(both, []).tags).toEqual(['delivery', 'time']);
    expect(settled(both, []).texts.en).toEqual({ question: 'How long is it?', answer: 'Mine.' });
    expect(settled(both, ['texts.en.answer']).texts.en?.answer).toBe('Theirs.');
    expect(settled(both, []).texts.fa).toEqual(delivery.texts.fa);
  });

  test('a language that the others took away goes, where one has not changed it', () => {
    const { fa: _, ...texts } = theirs.texts;
    expect(settled(merged(delivery, mine, { ...theirs, texts }), []).texts.fa).toBeUndefined();
  });

  test('the differences name the part and the language', () => {
    expect(differences(delivery, mine)).toEqual([{ path: 'texts.en.answer', before: 'Two days.', after: 'Mine.' }]);
  });
});

describe('what two have done to the steps of a script', () => {
  const spokenIn = (item: Item, language: string) => item.texts[language]?.steps?.map(({ id, text }) => [id, text]);
  const latvian = textOf('scripts', withWording('scripts', broken, 'lv', { title: 'Lūst' }), 'lv', 0, 'Bilde?');

  test('a step that I add is in the language that they add', () => {
    const mine = textOf('scripts', addStep(broken), 'en', 2, 'Bye.');
    const both = merged(broken, mine, latvian);
    expect(both.clashes).toEqual([]);
    const whole = settled(both, []);
    expect(spokenIn(whole, 'en')).toEqual([
      ['start', 'A picture?'],
      ['sent', 'Thanks.'],
      ['step-3', 'Bye.'],
    ]);
    expect(spokenIn(whole, 'lv')).toEqual([
      ['start', 'Bilde?'],
      ['sent', ''],
      ['step-3', ''],
    ]);
    expect(whole.texts.lv?.steps?.[0]?.choices).toEqual([{ to: 'sent' }]);
  });

  test('a text instead of steps is one in the language that they add, too', () => {
    const whole = settled(merged(broken, toText(broken), latvian), []);
    expect(whole.texts.lv).toEqual({ title: 'Lūst', text: 'Bilde?' });
    expect(whole.texts.en).toEqual({ title: 'Broken', text: 'A picture?' });
  });

  test('two orders of the steps are one choice', () => {
    const both = merged(broken, addStep(broken), renameStep(broken, 1, 'thanks'));
    expect(both.clashes.map(({ path }) => path)).toEqual(['steps']);
    expect(spokenIn(settled(both, ['steps']), 'en')).toEqual([
      ['start', 'A picture?'],
      ['thanks', 'Thanks.'],
    ]);
  });
});

test('an answer as a message has no marks, and its links their addresses', () => {
  expect(plain('**Two** days.\n\n- by *mail*\n- here\n\n1. one\n2. two')).toBe(
    'Two days.\n\n– by mail\n– here\n\n1. one\n2. two',
  );
  expect(plain('See [the table](https://shop.example/s), or a@b.example')).toBe(
    'See the table: https://shop.example/s, or a@b.example',
  );
});
