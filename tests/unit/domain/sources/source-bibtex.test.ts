import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { expect, test } from 'vitest';
import { sourceSchema } from '@/lib/domain/sources/source-schema';
import { sourceBibtex } from '@/lib/domain/sources/source-bibtex';

const label = { en: 'Our own name' };
const known = { language: 'fr', label, summary: label };

/** What a reference manager makes of it. */
const read = (bibtex: string) => plugins.input.chain(bibtex, {});

test('an article with all that is known of it', () => {
  const source = sourceSchema.parse({
    ...{ ...known, id: 'half-of-them', form: 'article' },
    title: 'La moitié : 50\u00a0% & plus, {sic} a_b #1 $ ~ ^ \\',
    author: 'Patrice Roulive',
    publisher: 'Business & Marchés',
    published_on: '2008-03-15',
    url: 'https://example.org/a_b?c=d%20e',
  });
  expect(read(sourceBibtex(source, 'Our own name'))).toMatchObject([
    {
      id: 'half-of-them',
      type: 'article-journal',
      title: 'La moitié : 50\u00a0% & plus, {sic} a_b #1 $ ~ ^ \\',
      author: [{ given: 'Patrice', family: 'Roulive' }],
      'container-title': 'Business & Marchés',
      issued: { 'date-parts': [[2008, 3, 15]] },
      URL: 'https://example.org/a_b?c=d%20e',
      language: 'fr',
    },
  ]);
});

test('a blog post of which only our own name is known', () => {
  const source = sourceSchema.parse({ ...known, id: 'nameless', form: 'blog' });
  const text = sourceBibtex(source, 'Our own name');
  expect(text).toBe('@misc{nameless,\n  title = {{Our own name}},\n  langid = {fr},\n}\n');
  expect(read(text)).toMatchObject([{ id: 'nameless', title: 'Our own name' }]);
});

test('a partial date', () => {
  const source = sourceSchema.parse({
    ...known,
    id: 'a',
    form: 'opinion',
    published_on: '2015-06',
  });
  expect(read(sourceBibtex(source, 'A'))).toMatchObject([
    { issued: { 'date-parts': [[2015, 6]] } },
  ]);
});
