import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import type { Mistake } from '../src/api/http.ts';
import type { Item } from '../src/api/items.ts';
import { AskedBox } from '../src/knowledge/AskedBox.tsx';
import { sameItem, tidy } from '../src/knowledge/item.ts';
import { differences, shown } from '../src/knowledge/merge.ts';
import { Mistakes } from '../src/rules/Fields.tsx';

const withLines = (asked: string[]): Item => ({
  moments: ['AMOT'],
  texts: { en: { question: 'When?', answer: 'Soon.', asked } },
});

function Held({ language, first }: { language: string; first: string[] }) {
  const [lines, change] = useState(first);
  return <AskedBox language={language} label="Other ways" lines={lines} change={change} />;
}

function write(language: string, first: string[], mistakes: Mistake[] = []) {
  render(
    <Mistakes value={mistakes}>
      <Held language={language} first={first} />
    </Mistakes>,
  );
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Other ways' });
}

describe('other ways to ask', () => {
  test('a phrase a line: what is typed stays as it is, empty lines too, and phrases are counted', () => {
    const box = write('en', ['where is it']);
    fireEvent.change(box, { target: { value: 'where is it\n\nstill nothing ' } });
    expect(box.value).toBe('where is it\n\nstill nothing ');
    expect(screen.getByText(/Phrases: 2 of 50/)).toBeTruthy();
  });

  test('they stand in the direction of their language', () => {
    expect(write('fa', ['کجاست']).dir).toBe('rtl');
  });

  test('a mistake is told with its line, counted as they are seen, and leads there', () => {
    const mistakes = [{ field: 'texts.en.asked[1]', message: 'is too long' }];
    const box = write('en', ['first', '', 'second'], mistakes);
    expect(box.getAttribute('aria-invalid')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Line 3:' }));
    expect(document.activeElement).toBe(box);
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('second');
  });

  test('a mistake of the whole list, and one of another language', () => {
    const mistakes = [
      { field: 'texts.en.asked', message: 'at most 50' },
      { field: 'texts.fa.asked[0]', message: 'elsewhere' },
    ];
    write('en', ['first'], mistakes);
    expect(screen.getByText('at most 50')).toBeTruthy();
    expect(screen.queryByText('elsewhere')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('empty lines and white space at the ends are not kept', () => {
    expect(tidy(withLines([' where ', '', ' '])).texts.en?.asked).toEqual(['where']);
    expect(tidy(withLines(['', ' '])).texts.en).toEqual({ question: 'When?', answer: 'Soon.' });
    expect(sameItem(withLines(['where', '']), withLines(['where']))).toBe(true);
  });

  test('history compares them line by line', () => {
    const [found] = differences(withLines(['where is it']), withLines(['where is it', 'not here yet']));
    expect(found?.path).toBe('texts.en.asked');
    expect(shown(found?.after)).toBe('where is it\nnot here yet');
  });
});
