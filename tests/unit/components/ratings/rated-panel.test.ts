import { expect, test } from 'vitest';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { RatedPanel } from '@/components/ratings/rated-panel';
import type { Locale } from '@/lib/base/i18n/locales';
import type { PublicRatings } from '@/lib/features/ratings/public-ratings';
import { sampleWords } from '../../../fixtures/sample-figure';

const rated: PublicRatings = {
  aggregate: {
    count: 20,
    scored: {
      score: 3.46,
      distribution: { 1: 0, 2: 8, 3: 0, 4: 0, 5: 12 },
      mean: 3.8,
      solved: { percent: 75, interval: { low: 53.1, high: 88.8 } },
      reached: { percent: 80, interval: { low: 58.4, high: 91.9 } },
      waits: [{ channel: 'phone', count: 20, median: 10.5, interval: { low: 6, high: 15 } }],
    },
  },
  month: '2026-11',
  freeze: { cause: 'day', frozen_at: new Date('2026-11-20T10:00:00Z') },
  reply: {
    ...{ text: 'Nous avons engagé.', language: 'fr', domain: 'acme.example' },
    received_on: '2026-11-21',
  },
};

const rateHref = '/en/organisations/acme/rate';

/** The text of the panel as a reader sees it. */
function seen(of: PublicRatings, locale: Locale, href: string | null = rateHref): string {
  const own = { organisation: 'Acme', rateHref: href };
  const html = renderToStaticMarkup(
    createElement(RatedPanel, { rated: of, ...own, words: sampleWords(locale) }),
  );
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

test.each([
  [
    'en' as const,
    [
      ...['What the public says', '3.46 out of 5', '3.80 out of 5', 'Ratings 20'],
      ...['75% (between 53.1% and 88.8%)', 'Reached a person 80% (between 58.4% and 91.9%)'],
      ...['10.5 minutes (between 6 and 15), 20 ratings'],
      ...['5 12 60%', '2 8 40%', 'Computed for November 2026', 'not representative'],
      'Since 20 November 2026 no new ratings have been released: unusually many came in on one day.',
      'Reply of Acme (acme.example), received on 21 November 2026 Nous avons engagé.',
    ],
  ],
  [
    'fr' as const,
    [
      ...['Ce que dit le public', '3,46 sur 5', '75 % (entre 53,1 % et 88,8 %)', '5 12 60 %'],
      ...['10,5 minutes (entre 6 et 15), 20 avis', 'non représentatif'],
    ],
  ],
  [
    'nl' as const,
    [
      ...['Wat het publiek zegt', '3,46 op 5', '75% (tussen 53,1% en 88,8%)', '5 12 60%'],
      ...['10,5 minuten (tussen 6 en 15), 20 oordelen', 'niet representatief'],
    ],
  ],
])('a score never stands alone: %s', (locale, parts) => {
  const text = seen(rated, locale);
  expect(parts.filter((part) => !text.includes(part))).toEqual([]);
});

test('too few ratings are counted, and nothing else is told', () => {
  const few = { ...rated, aggregate: { count: 19, scored: null }, freeze: null, reply: null };
  const text = seen(few, 'en');
  expect(text).toContain(
    '19 ratings have been released. A score is shown from 20 ratings given over at least 30 days.',
  );
  expect(text).not.toContain('out of 5');
});

test('an organisation of which the public says nothing can be rated', () => {
  const none = { ...rated, aggregate: { count: 0, scored: null }, freeze: null, reply: null };
  const text = seen(none, 'en');
  expect(text).toContain('No ratings have been released.');
  expect(text).toContain('Rate Acme');
  expect(seen(none, 'en', null)).not.toContain('Rate Acme');
  expect(text).not.toContain('not representative');
});
