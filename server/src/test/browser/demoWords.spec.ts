import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const demo = new URL('../../main/resources/demo/', import.meta.url);
const text = (path: string): string => readFileSync(fileURLToPath(new URL(path, demo)), 'utf8');
const words = (path: string): Record<string, string> => JSON.parse(text(path));
const english = words('shop/words/en.json');

const names = (message: string) => [...new Set(message.match(/\{\w+\}/g))].sort();

/** What is counted has a key for each form: `shelf.count.one`, `shelf.count.other`. */
const counted = Object.keys(english).flatMap(key => (key.endsWith('.other') ? [key.slice(0, -'.other'.length)] : []));
const isForm = (key: string) => counted.some(base => key === `${base}.one` || key === `${base}.other`);

/** Names, and what is the same sign everywhere. */
const same = new Set(['shop.name']);

for (const code of ['fa', 'ar', 'lv']) {
  const shop = words(`shop/words/${code}.json`);
  const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories;

  test(`${code}: the demo shop has all its words, with every form of what is counted`, () => {
    const wanted = [
      ...Object.keys(english).filter(key => !isForm(key)),
      ...counted.flatMap(base => forms.map(form => `${base}.${form}`)),
    ];
    expect(Object.keys(shop).sort()).toEqual(wanted.sort());
  });

  test(`${code}: each of the shop's words says what the English ones are told, and none is English`, () => {
    for (const [key, message] of Object.entries(shop)) {
      const base = key.replace(/\.\w+$/, '');
      const source = english[key] ?? english[`${base}.other`] ?? '';
      // one, two and none may be said without a figure
      const without = counted.includes(base) ? ['{count}'] : [];
      expect([key, names(message).filter(name => !without.includes(name))]).toEqual([
        key,
        names(source).filter(name => !without.includes(name)),
      ]);
    }
    expect(Object.keys(shop).filter(key => shop[key] === english[key] && !same.has(key))).toEqual([]);
  });

  test(`${code}: departments, things and colours of the demo shop have their names`, () => {
    const { categories, products } = JSON.parse(text('shop/catalogue.json'));
    const wares = JSON.parse(text(`shop/words/wares.${code}.json`));
    const slugs = (all: { slug: string }[]) => all.map(({ slug }) => slug).sort();
    const colours = products.flatMap((one: { variants: { title: string }[] }) =>
      one.variants.map(({ title }) => title),
    );
    expect(Object.keys(wares.categories).sort()).toEqual(slugs(categories));
    expect(Object.keys(wares.products).sort()).toEqual(slugs(products));
    expect(Object.keys(wares.variants).sort()).toEqual([...new Set(colours)].sort());
  });

  test(`${code}: the start page has all its words, with the elements that stand in them`, () => {
    const page = text('start/index.html');
    const start = words(`start/words/${code}.json`);
    const keys = [...page.matchAll(/data-w(?:-label)?="([^"]+)"/g)].map(found => found[1] as string);
    const script = ['agent.copied', 'sees.admin', 'sees.supervisor'];
    expect(Object.keys(start).sort()).toEqual([...keys, ...script].sort());
    for (const [, tag, key, inside] of page.matchAll(/<(\w+)[^>]*data-w="([^"]+)"[^>]*>(.*?)<\/\1>/g)) {
      const elements = (inside?.match(/<(a|b|em|code)\b/g) ?? []).length;
      expect([tag, key, (start[key as string]?.match(/<\d>/g) ?? []).length]).toEqual([tag, key, elements]);
    }
  });
}
