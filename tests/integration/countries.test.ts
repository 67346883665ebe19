import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '@/lib/database/client';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { markupOf, pageProps, textOf, type Search } from '../fixtures/render-page';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { smallSurveyFile } from '../fixtures/survey-file';

let database: TestDatabase;

/** A made-up panel of two countries: 1000 people answered in each, 62 % in Belgium and 55 % in the Netherlands. */
function panelFile() {
  const { source, indicators, surveys, codes, figures } = smallSurveyFile();
  const [survey] = surveys;
  const [figure] = figures;
  return {
    ...{ source, indicators, codes },
    surveys: [
      {
        ...survey,
        id: 'callers',
        countries_covered: 2,
        country_sample_size: { BE: 1000, NL: 1000 },
      },
    ],
    figures: Object.entries({ BE: 62, NL: 55 }).map(([country, value]) => ({
      ...{ ...figure, country, value, year: 2024, stated_as: `${value} %`, sector: null },
      ...{ id: `${country.toLowerCase()}-2024-answered`, survey: 'callers' },
    })),
  };
}

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
  const client = await openDatabase(database.address);
  const files = [{ name: 'gazette.json', content: panelFile() }];
  const report = await publishSurveyFiles(client, files, { author: 'An editor', reason: 'Panel' });
  expect(report.release).toBe(2);
  await client.$disconnect();
});
afterAll(() => database.close());

async function countries(search: Search = {}) {
  const { default: Page } = await import('@/app/[locale]/countries/page');
  return textOf(await markupOf(Page(pageProps({ locale: 'en' }, search))));
}

async function country(code: string, search: Search = {}) {
  const { default: Page } = await import('@/app/[locale]/countries/[code]/page');
  return textOf(await markupOf(Page(pageProps({ locale: 'en', code }, search))));
}

async function compare(search: Search) {
  const { default: Page } = await import('@/app/[locale]/compare/page');
  return textOf(await markupOf(Page(pageProps({ locale: 'en' }, search))));
}

describe('the list of countries', () => {
  test('says how much is known of each, on what, since when, and the newest', async () => {
    const text = await countries();
    expect(text).toContain('Netherlands 1 Waiting (1) 2024 55% Answered, 2024');
    expect(text).toMatch(/France 28 Satisfaction \(\d+\) .* 2012–2015 89%/);
  });

  test('at an older release knows nothing of what came later', async () => {
    expect(await countries({ release: '1' })).not.toContain('Netherlands');
  });
});

describe('a country', () => {
  test('is told by theme and year, and leads to where it may be compared', async () => {
    const text = await country('BE');
    expect(text).toContain('Belgium: customer service in figures');
    expect(text).toContain('2009 (1)');
    expect(text).toContain(
      'Compare with Netherlands 1 indicator measured in both; 1 may be compared.',
    );
    expect(text).toContain('No figures here on: Expectations, Offshoring.');
  });

  test('shows nothing of what other countries measure alone', async () => {
    expect(await country('NL')).not.toContain('first contact');
  });

  test('without figures says so, at the release that is read', async () => {
    expect(await country('DE')).toContain(
      'Release 2 of the barometer has no figures of this country.',
    );
    expect(await country('NL', { release: '1' })).toContain(
      'Release 1 of the barometer has no figures',
    );
  });

  test('whose figures a filter leaves out says that', async () => {
    expect(await country('NL', { year: '1999' })).toContain(
      'None of the figures of this country matches the filters.',
    );
  });

  test.each(['XX', 'be', 'belgium'])('that %s does not name is no page', async (code) => {
    await expect(country(code)).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
  });
});

describe('countries beside each other', () => {
  test('are compared where both measure the same, with the interval that decides', async () => {
    const text = await compare({ country: 'BE,NL' });
    expect(text).toContain('Side by side: Belgium, Netherlands');
    expect(text).toContain('1 in more than one of these countries');
    // Wilson: 62 % of 1000 is 58.95 to 64.96, 55 % is 51.90 to 58.06. Newcombe: 2.7 to 11.3 points.
    expect(text).toContain(
      'Yes, they may be compared Difference +7 percentage points Significant difference? Yes: the difference is between +2.7 and +11.3 percentage points',
    );
    expect(text).toContain('not measured');
  });

  test('that have nothing in common say so', async () => {
    const text = await compare({ country: 'BE,FR' });
    expect(text).toContain('Nothing is measured in more than one of these countries');
  });

  test('need a second one', async () => {
    expect(await compare({ country: 'BE' })).toContain(
      'A comparison takes two countries. Choose a second one beside Belgium: France Netherlands',
    );
    expect(await compare({})).toContain('Tick two or more countries above.');
  });

  test('that nobody knows are named, with the parameter', async () => {
    expect(await compare({ country: 'BE,XX' })).toContain(
      '“XX” is not a known value for “country”',
    );
  });

  test('beyond five are named and left out', async () => {
    expect(await compare({ country: 'BE,DE,ES,FR,IT,NL' })).toContain(
      'At most 5 countries are compared at once. Left out: Netherlands.',
    );
  });
});

describe('figures beside each other', () => {
  test('that may be compared say how far they are apart', async () => {
    const text = await compare({ figure: 'be-2024-answered,nl-2024-answered' });
    expect(text).toContain('May I compare these?');
    expect(text).toContain('Yes, they may be compared Difference +7 percentage points');
  });

  test('that may not be compared say why, and give no difference', async () => {
    const text = await compare({ figure: 'be-2010-charter-wait,fr-2013-patience-limit' });
    expect(text).toContain('No, they may not be compared');
    expect(text).toContain('One says what was pledged, the other what was found');
    expect(text).not.toContain('Difference');
  });

  test('need a second one, and name what does not stand', async () => {
    const text = await compare({ figure: 'be-2010-told-friends,be-1999-nothing' });
    expect(text).toContain('“be-1999-nothing” is not a known value for “figure”');
    expect(text).toContain('A comparison takes two figures.');
  });

  test('that came later do not stand at an older release', async () => {
    const text = await compare({ figure: 'be-2024-answered,nl-2024-answered', release: '1' });
    expect(text).toContain('“be-2024-answered” is not a known value for “figure”');
  });
});
