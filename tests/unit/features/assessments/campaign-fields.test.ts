import { expect, test } from 'vitest';
import { allTextFields } from '@/lib/base/http/text-fields';
import {
  campaignFields,
  readCampaignFields,
  scenarioRoom,
} from '@/lib/features/assessments/campaign-fields';
import { madeCampaign } from '../../../fixtures/campaign';

/** The fewest fields that describe a campaign. */
const fewest = {
  ...{ id: 'spring-2026', protocol: '1', 'title.nl': ' Lente ', body: 'Institute of Patience' },
  ...{ 'funding.nl': 'Een beurs', 'interests.nl': 'Geen', scenarios_registered_on: '2026-02-20' },
  ...{ 'scenarios.0.code': 's1', 'scenarios.0.question.nl': 'Hoe?', 'scenarios.0.answer.nl': 'Zo' },
};

const read = (own: Record<string, string> = {}) =>
  readCampaignFields(new Map(Object.entries({ ...fewest, ...own })));

const issuesOf = (own: Record<string, string>) => {
  const found = read(own);
  return 'issues' in found ? found.issues.map(({ field, code }) => `${field}: ${code}`) : [];
};

test('a form describes a campaign, in the languages that are filled in', () => {
  expect(
    read({ 'title.en': 'Spring', 'title.fr': '  ', body_url: 'https://patience.example' }),
  ).toEqual({
    campaign: {
      ...{ id: 'spring-2026', protocol: 1, title: { nl: 'Lente', en: 'Spring' } },
      ...{ body: 'Institute of Patience', body_url: 'https://patience.example' },
      ...{ funding: { nl: 'Een beurs' }, interests: { nl: 'Geen' } },
      scenarios: [{ code: 's1', question: { nl: 'Hoe?' }, answer: { nl: 'Zo' } }],
      scenarios_registered_on: '2026-02-20',
    },
  });
});

test('scenarios that are left empty are none, wherever they stand', () => {
  const found = read({
    ...{ 'scenarios.1.code': ' ', 'scenarios.1.question.nl': '' },
    ...{
      'scenarios.5.code': 's2',
      'scenarios.5.question.fr': 'Où ?',
      'scenarios.5.answer.fr': 'Ici',
    },
  });
  expect('campaign' in found && found.campaign.scenarios.map(({ code }) => code)).toEqual([
    ...['s1', 's2'],
  ]);
});

test.each([
  [{ id: '' }, ['id: missing']],
  [{ id: 'Spring 2026' }, ['id: not-an-id']],
  [{ protocol: '' }, ['protocol: missing']],
  [{ protocol: 'one' }, ['protocol: missing']],
  [{ 'title.nl': '' }, ['title: no-language']],
  [{ body: 'x'.repeat(201) }, ['body: too-long']],
  [{ body: 'a\u0007b' }, ['body: characters']],
  [{ body_url: 'patience.example' }, ['body_url: not-a-link']],
  [{ 'funding.nl': ' ', 'interests.nl': '' }, ['funding: no-language', 'interests: no-language']],
  [{ 'funding.fr': 'a\u202eb' }, ['funding.fr: characters']],
  [{ scenarios_registered_on: '2026-02-30' }, ['scenarios_registered_on: not-a-date']],
  [{ scenarios_registered_on: '' }, ['scenarios_registered_on: missing']],
  [
    { 'scenarios.0.code': '', 'scenarios.0.question.nl': '', 'scenarios.0.answer.nl': '' },
    ['scenarios: no-scenario'],
  ],
  [
    { 'scenarios.3.code': 's1', 'scenarios.3.question.nl': 'Q', 'scenarios.3.answer.nl': 'A' },
    ['scenarios: scenario-twice'],
  ],
  // Of the second one that is filled in, which stands at the fourth place of the form.
  [
    { 'scenarios.3.question.nl': 'Q' },
    ['scenarios.3.code: missing', 'scenarios.3.answer: no-language'],
  ],
  [
    {
      'scenarios.3.code': 'x'.repeat(41),
      'scenarios.3.question.nl': 'Q',
      'scenarios.3.answer.nl': 'A',
    },
    ['scenarios.3.code: too-long'],
  ],
])('%j: %j', (own, issues) => {
  expect(issuesOf(own)).toEqual(issues);
});

test('a campaign as fields is read again as it was', () => {
  const campaign = madeCampaign({
    ...{ title: { fr: 'Printemps', en: 'Spring' }, body_url: 'https://patience.example' },
  });
  const fields = campaignFields(campaign);
  expect(fields.get('scenarios.7.answer.en')).toBe('Answer s3-1');
  expect(fields.has('title.nl')).toBe(false);
  expect(readCampaignFields(fields)).toEqual({ campaign });
});

test('a form has room for what is filled in, for a hundred at most', () => {
  const room = (...names: string[]) => scenarioRoom(new Map(names.map((name) => [name, 'x'])), 4);
  expect([room(), room('scenarios.3.code'), room('scenarios.8.answer.fr')]).toEqual([4, 4, 9]);
  expect(room('scenarios.999.code')).toBe(100);
  expect(room('scenarios.1000.code', 'scenarios.x.code')).toBe(4);
});

test('texts of a form end their lines as everywhere, and its files are no texts', () => {
  const form = new FormData();
  form.set('text', 'one\r\ntwo');
  form.set('file', new File(['x'], 'x.csv'));
  expect([...allTextFields(form)]).toEqual([['text', 'one\ntwo']]);
});
