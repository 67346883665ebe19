import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { locales, type Locale } from '@/lib/base/i18n/locales';
import { messages, readJson, write } from '../../../fixtures/messages';

const keys = [...messages.en.keys()];

test.each(['fr', 'nl'] as const)('%s has exactly the messages that English has', (locale) => {
  expect([...messages[locale].keys()].sort()).toEqual(keys.toSorted());
});

describe.each(locales)('every message in %s', (locale) => {
  test('can be written, for none, one and many, and leaves no placeholder', () => {
    const written = keys.flatMap((key) => [0, 1, 5].map((n) => [key, write(locale, key, n).text]));
    const isFaulty = (text = '') => text.trim() === '' || /[{}]|\bundefined\b/.test(text);
    expect(written.filter(([, text]) => isFaulty(text))).toEqual([]);
  });

  test('has the placeholders that it has in English', () => {
    const names = (of: Locale) => keys.map((key) => [key, write(of, key, 5).names]);
    expect(names(locale)).toEqual(names('en'));
  });

  test('is trimmed and holds no straight apostrophe or doubled space', () => {
    const isFaulty = (text: string) => text !== text.trim() || / {2}|\p{L}'\p{L}/u.test(text);
    expect([...messages[locale]].filter(([, text]) => isFaulty(text))).toEqual([]);
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
});
