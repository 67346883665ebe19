import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { chartCatalogue } from '@/lib/charts/chart-catalogue';
import { locales, type Locale } from '@/lib/i18n/locales';

type Tree = { [key: string]: string | Tree };
const treeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), treeSchema])),
);

const root = path.resolve(import.meta.dirname, '../../..');

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

function flatten(tree: Tree, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

function readMessages(locale: Locale): Map<string, string> {
  return new Map(flatten(treeSchema.parse(readJson(`lib/i18n/messages/${locale}.json`))));
}

const messages = { fr: readMessages('fr'), nl: readMessages('nl'), en: readMessages('en') };

/**
 * Writes a message, giving a value to each placeholder that it misses, until it can be written.
 * @returns the text and the names of its placeholders
 */
function write(locale: Locale, key: string, value: number): { text: string; names: string[] } {
  const values: Record<string, number> = {};
  for (;;) {
    const missing: string[] = [];
    const onError = ({ message }: Error) => {
      const [, name] = /variable "(\w+)" was not provided/.exec(message) ?? [];
      if (name === undefined || name in values) throw new Error(`${locale} ${key}: ${message}`);
      missing.push(name);
    };
    const one = { text: messages[locale].get(key) ?? '' };
    const text = createTranslator({ locale, messages: one, onError })('text', values);
    if (missing.length === 0) return { text, names: Object.keys(values).sort() };
    for (const name of missing) values[name] = value;
  }
}

const keys = [...messages.en.keys()];

test.each(['fr', 'nl'] as const)('%s has exactly the messages that English has', (locale) => {
  expect([...messages[locale].keys()].sort()).toEqual(keys.toSorted());
});

describe.each(locales)('every message in %s', (locale) => {
  test('can be written, for none, one and many, and leaves no placeholder', () => {
    for (const key of keys) {
      for (const value of [0, 1, 5]) {
        const { text } = write(locale, key, value);
        expect(text.trim(), key).not.toBe('');
        expect(text, key).not.toMatch(/[{}]|\bundefined\b/);
      }
    }
  });

  test('has the placeholders that it has in English', () => {
    const names = (of: Locale) => keys.map((key) => [key, write(of, key, 5).names]);
    expect(names(locale)).toEqual(names('en'));
  });

  test('is trimmed and holds no straight apostrophe or doubled space', () => {
    for (const [key, text] of messages[locale]) {
      expect(text, key).toBe(text.trim());
      expect(text, key).not.toMatch(/ {2}|\p{L}'\p{L}/u);
    }
  });

  test('names only npm scripts that there are', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(readJson('package.json'));
    const named = [...messages[locale].values()].flatMap((text) =>
      [...text.matchAll(/npm (?:run )?(\w+)/g)].map(([, script]) => script ?? ''),
    );
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  test('keeps a space that does not break before French high punctuation', () => {
    if (locale !== 'fr') return;
    for (const [key, text] of messages.fr) expect(text, key).not.toMatch(/ [:;?!%»]|« /);
  });
});

test('each composed chart has a title, and there is no title without a chart', () => {
  const ids = chartCatalogue.map(({ id }) => `charts.titles.${id}`);
  const titles = keys.filter((key) => key.startsWith('charts.titles.'));
  expect(titles.sort()).toEqual(ids.sort());
});
