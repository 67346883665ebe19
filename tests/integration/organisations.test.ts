import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '@/lib/database/client';
import { organisationListSchema } from '@/lib/features/api/openapi/record-schema';
import { firstRelease } from '../fixtures/first-release';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { markupOf, pageProps, textOf, type Search } from '../fixtures/render-page';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { smallSurveyFile } from '../fixtures/survey-file';

let database: TestDatabase;

/** A made-up operator with a group above it: 81 % of its calls were answered in 2023, 84 % in 2024. */
function operatorFile() {
  const { source, indicators, surveys, codes, figures } = smallSurveyFile();
  const [figure] = figures;
  const operator = {
    ...{ ...figure, country: 'BE', kind: 'statistic', survey: null, sector: null },
    organisation: 'belphone',
  };
  return {
    ...{ source, indicators, surveys, codes },
    organisations: [
      { id: 'belgroup', kind: 'company', name: { en: 'Belgroup' } },
      {
        ...{ id: 'belphone', kind: 'company', country: 'BE' },
        name: { en: 'Butterfly Telecom', fr: 'Papillon Télécom', nl: 'Vlinder Telecom' },
        ...{ parent: 'belgroup', parent_from: '2004-03', identifiers: ['wikidata:Q180865'] },
      },
    ],
    figures: [
      { ...operator, id: 'belphone-2023', year: 2023, value: 81, stated_as: '81 %' },
      { ...operator, id: 'belphone-2024', year: 2024, value: 84, stated_as: '84 %' },
      {
        ...{ ...operator, id: 'belphone-abroad', year: 2024, value: 70, stated_as: '70 %' },
        ...{ country: null, countries_covered: 3 },
      },
    ],
  };
}

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
  const client = await openDatabase(database.address);
  const files = [{ name: 'gazette.json', content: operatorFile() }];
  const report = await publishSurveyFiles(client, files, { author: 'An editor', reason: 'Calls' });
  expect(report.release).toBe(2);
  await client.$disconnect();
});
afterAll(() => database.close());

async function list(search: Search = {}) {
  const { default: Page } = await import('@/app/[locale]/organisations/page');
  return textOf(await markupOf(Page(pageProps({ locale: 'en' }, search))));
}

async function organisation(id: string, search: Search = {}) {
  const { default: Page } = await import('@/app/[locale]/organisations/[id]/page');
  return markupOf(Page(pageProps({ locale: 'en', id }, search)));
}

describe('the list of organisations', () => {
  test('says of each what and where it is, how many figures, and the newest', async () => {
    expect(await list()).toContain('Butterfly Telecom Company Belgium 3 84% Answered, 2024');
  });

  test('has only those that the filters leave, and none at an older release', async () => {
    expect(await list({ year: '2010' })).toContain(
      'None of the figures selected is about a single organisation.',
    );
    expect(await list({ release: '1' })).not.toContain('Butterfly Telecom');
  });
});

describe('an organisation', () => {
  test('is told with whom it belongs to, its register, its themes and its figures', async () => {
    const html = await organisation('belphone');
    const text = textOf(html);
    expect(text).toContain('Butterfly Telecom: customer service in figures');
    expect(text).toContain('Part of Belgroup (since March 2004) Wikidata Q180865');
    expect(text).toContain('3 figures (2023–2024), on 1 theme.');
    expect(text).toContain('3 countries');
    expect(html).toContain('href="https://www.wikidata.org/wiki/Q180865"');
    expect(html).toContain('href="/en/organisations/belgroup"');
  });

  test('without figures of its own says so, and which belong to it', async () => {
    const text = textOf(await organisation('belgroup'));
    expect(text).toContain('has no published figures about this organisation');
    expect(text).toContain('Includes Butterfly Telecom');
  });

  test('whose figures a filter leaves out says that', async () => {
    expect(textOf(await organisation('belphone', { year: '1999' }))).toContain(
      'None of the figures about this organisation matches the filters.',
    );
  });

  test('that nobody knows, or not yet, is no page', async () => {
    await expect(organisation('belphones')).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
    await expect(organisation('belphone', { release: '1' })).rejects.toThrow(
      'NEXT_HTTP_ERROR_FALLBACK;404',
    );
  });
});

async function ask(path: string): Promise<Response> {
  const url = `https://barometer.example${path}`;
  const { GET: figures } = await import('@/app/api/v1/figures/route');
  const { GET: organisations } = await import('@/app/api/v1/organisations/route');
  return (path.startsWith('/api/v1/figures') ? figures : organisations)(new Request(url));
}

async function organisationsAt(query: string) {
  const response = await ask(`/api/v1/organisations?${query}`);
  return organisationListSchema.parse(await response.json());
}

describe('the API', () => {
  test('lists organisations in one language, with how many figures are about each', async () => {
    const { organisations, total } = await organisationsAt('lang=fr');
    expect(total).toBe(2);
    expect(organisations).toContainEqual({
      ...{ id: 'belphone', kind: 'company', name: 'Papillon Télécom', country: 'BE', figures: 3 },
      ...{ parent: 'belgroup', parent_from: '2004-03', successor: null, successor_from: null },
      identifiers: ['wikidata:Q180865'],
    });
    expect(
      (await organisationsAt('year=2023')).organisations.map(({ figures }) => figures),
    ).toEqual([1]);
    expect((await organisationsAt('release=1')).total).toBe(0);
  });

  test.each([
    ['organisation=belphone', 3],
    ['organisation=any', 3],
    ['organisation=none', firstRelease.figures],
    ['organisation=belphone,none', firstRelease.figures + 3],
    ['organisation=belphone&country=BE', 2],
    ['q=vlinder', 3],
  ])('finds figures by %s', async (query, total) => {
    expect(await (await ask(`/api/v1/figures?${query}`)).json()).toMatchObject({ total });
  });

  test('names what nobody knows, and what was probably meant', async () => {
    const response = await ask('/api/v1/figures?organisation=belfone&lang=en');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Did you mean “belphone”?');
  });
});

test('an address that leads nowhere finds the organisation that was probably meant', async () => {
  const { findNearAddresses } = await import('@/lib/features/site/near-address-queries');
  expect(await findNearAddresses('/fr/organisations/papillon-telecm')).toContain(
    'organisations/belphone',
  );
});

test('the search field leads to an organisation by its name in any language', async () => {
  const { GET } = await import('@/app/[locale]/search/route');
  const request = new Request('https://barometer.example/nl/search?q=papillon');
  const response = await GET(request, { params: Promise.resolve({ locale: 'nl' }) });
  expect(await response.json()).toMatchObject({
    organisations: [{ href: '/nl/organisations/belphone', label: 'Vlinder Telecom' }],
  });
});
