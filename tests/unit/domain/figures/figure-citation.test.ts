import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { expect, test } from 'vitest';
import { toCitations } from '@/lib/domain/figures/figure-citation';
import type { Locale } from '@/lib/base/i18n/locales';
import { plainSpaces, sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

const release = {
  number: 7,
  published_at: new Date('2026-03-04T05:06:07Z'),
  author: 'seed',
  reason: 'first',
};
const url = 'https://barometer.example/en/figures/be-2010-switched?release=7';

function cite(locale: Locale, own: Parameters<typeof sampleFigure>[0] = {}) {
  const consulted = { release, url, date: '2026-11-21' };
  return toCitations(sampleFigure({ sector: 'bank', ...own }), consulted, sampleWords(locale));
}

test('the text names figure, release, source, address and the day it was looked at', () => {
  expect(cite('en').text).toBe(
    'Service Barometer. (2026). Switched provider (Bank), Belgium, 2010: 61% [figure ' +
      'be-2010-switched, release 7]. Reported in Le journal « Alpha », paragraph 6. ' +
      `Retrieved 21 November 2026, from ${url}`,
  );
  expect(plainSpaces(cite('fr').text)).toContain('Consulté le 21 novembre 2026, sur https://');
  expect(cite('nl').text).toContain('Geraadpleegd op 21 november 2026, via https://');
});

test('a source without a title is named by our label for it', () => {
  expect(cite('en', { source: 'beta' }).text).toContain('Reported in Paper beta, paragraph 6');
});

test('a figure that stands in no paragraph is reported where its document says, or in the document', () => {
  const page = cite('en', { paragraph: null, locator: 'table 2' });
  expect(page.text).toContain('Reported in Le journal « Alpha », table 2. Retrieved');
  const whole = cite('en', { paragraph: null });
  expect(whole.text).toContain('Reported in Le journal « Alpha ». Retrieved');
});

const expected = {
  author: [{ literal: 'Service Barometer' }],
  title: 'Switched provider (Bank), Belgium, 2010: 61%',
  accessed: { 'date-parts': [[2026, 11, 21]] },
  URL: url,
  note: 'Reported in Le journal « Alpha », paragraph 6. Figure be-2010-switched, release 7',
};

test('Citation.js reads the BibTeX as it was meant', () => {
  const [item] = new Cite(cite('en').bibtex).data;
  expect(item).toMatchObject({
    ...expected,
    id: 'be-2010-switched',
    author: [{ family: 'Service Barometer' }],
    issued: { 'date-parts': [[2026]] },
  });
});

test('Citation.js reads the CSL-JSON as it was meant, and can set it in APA style', () => {
  const cited = new Cite(cite('en').csl);
  expect(cited.data[0]).toMatchObject({
    ...expected,
    id: 'be-2010-switched',
    type: 'dataset',
    issued: { 'date-parts': [[2026, 3, 4]] },
    version: '7',
    language: 'en',
  });
  const apa = cited.format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' });
  expect(apa).toContain('Service Barometer. (2026');
  expect(apa).toContain(url);
});

test('what TeX would take for a command stays text', () => {
  const { bibtex } = cite('fr', { id: 'x', value: 12.5, sector: null });
  expect(bibtex).toContain('12,5~\\%');
  const words = sampleWords('en');
  const t: typeof words.t = Object.assign(() => '50 % & {more} #1 $5 a_b ~ ^ \\', words.t);
  const odd = toCitations(sampleFigure(), { release, url, date: '2026-11-21' }, { ...words, t });
  const [item] = new Cite(odd.bibtex).data;
  expect(item).toMatchObject({ note: '50 % & {more} #1 $5 a_b ~ ^ \\' });
});
