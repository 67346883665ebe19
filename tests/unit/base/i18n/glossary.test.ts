import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { locales } from '@/lib/base/i18n/locales';
import { messages, write } from '../../../fixtures/messages';

const wordsSchema = z.strictObject({ say: z.string(), not: z.array(z.string()) });
const glossarySchema = z.array(
  z.strictObject({ concept: z.string(), fr: wordsSchema, nl: wordsSchema, en: wordsSchema }),
);
const file = path.resolve(import.meta.dirname, '../../../../lib/base/i18n/glossary.json');
const glossary = glossarySchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Texts in which a word that the glossary avoids is another word: a value of a code, or a homonym. */
const homonyms: Record<string, readonly string[]> = {
  fr: ['about.columns.base', 'import.fields.base', 'import.template.hints.wholeBase'],
  nl: ['units.points'],
  en: [
    ...['about.columns.evidence', 'import.fields.evidence'],
    ...['problems.expected.evidence', 'api.parameters.evidence'],
    ...['units.points', 'about.columns.unit', 'import.fields.unit'],
  ],
};

/** Without the names of placeholders, which nobody reads. */
const visible = (text: string) => text.replace(/\{\w+(?=[,}])/g, '{');

const quotationMarks = { fr: '«»', nl: '‘’', en: '“”' };

describe.each(locales)('the texts in %s', (locale) => {
  const texts = [...messages[locale]].map(([key, text]) => ({ key, text: visible(text) }));

  test.each(glossary)('have one word for $concept', ({ [locale]: { say, not } }) => {
    expect(
      texts.some(({ text }) => text.toLowerCase().includes(say)),
      say,
    ).toBe(true);
    const avoided = new RegExp(`(?<!\\p{L})(?:${not.join('|') || '(?!)'})(?!\\p{L})`, 'iu');
    const found = texts
      .filter(({ key, text }) => avoided.test(text) && !homonyms[locale]?.includes(key))
      .map(({ key, text }) => `${key}: ${text}`);
    expect(found, `say "${say}"`).toEqual([]);
  });

  test('quote in the marks of the language', () => {
    // In Dutch and English ’ is an apostrophe, too.
    const foreign = [...'«»‘’“”„"'].filter((mark) => !`${quotationMarks[locale]}’`.includes(mark));
    const found = texts.filter(({ text }) => foreign.some((mark) => text.includes(mark)));
    expect(found).toEqual([]);
  });

  test('never part a number from its unit', () => {
    const units = [
      ...['Mo', 'ko', 'MB', 'kB', 'KB', 'ms', 's', 'min', 'h', '%', 'pts?', 'points?', 'px'],
      ...['secondes?', 'minutes?', 'heures?', 'jours?', 'ans?', 'seconden', 'minuten', 'uur'],
      ...['dag(?:en)?', 'procentpunt(?:en)?', 'seconds?', 'hours?', 'days?', 'percentage points?'],
    ];
    const parted = new RegExp(`[\\d}#] (?:${units.join('|')})(?!\\p{L})`, 'u');
    expect(texts.filter(({ text }) => parted.test(text))).toEqual([]);
  });
});

test('French has its spaces: narrow before ; ? !, whole before : » % and after «', () => {
  const wrong = /[\p{L}\d}»)\s](?<!\u202f)[;?!](?=\s|$)|(?<!\u00a0)[»%]|[^\S\u00a0]:|«(?!\u00a0)/u;
  const found = [...messages.fr].filter(([, text]) => wrong.test(text));
  // Quotes what is to be typed.
  expect(found.map(([key]) => key)).toEqual(['import.fields.country_sample_size']);
});

test.each(['nl', 'en'] as const)('%s has no space before a sign', (locale) => {
  expect([...messages[locale]].filter(([, text]) => /\s[;:?!](?=\s|$)|\d\s%/.test(text))).toEqual(
    [],
  );
});

test('French, whose singular covers 0, tells none from one', () => {
  const text = (key: string, value: number) => write('fr', key, value).text;
  const plural = [...messages.fr].filter(([, message]) => message.includes(', plural,'));
  const same = plural.filter(([key]) => text(key, 0) === text(key, 1));
  expect(same).toEqual([]);
});
