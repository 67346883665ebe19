import { describe, expect, test } from 'vitest';
import {
  charterSchema,
  commitmentSchema,
  signatureSchema,
} from '@/lib/domain/commitments/commitment-schema';
import { organisationSchema } from '@/lib/domain/organisations/organisation-schema';
import type { KnownWords } from '@/lib/domain/survey-files/figure-issues';
import { nothingKnown } from '../../../fixtures/seed-files';
import { parseSurveyFiles } from '../../../fixtures/parse-survey-files';
import { smallSurveyFile } from '../../../fixtures/survey-file';

const charter = { id: 'pledge', kind: 'charter', label: { en: 'Pledge' } };
const commitment = {
  ...{ id: 'pledge-wait', charter: 'pledge', label: { en: 'Wait' }, indicators: ['answered'] },
  ...{ threshold: 150, unit: 'seconds', share: 90 },
};
const signature = {
  ...{ id: 'pledge-acme', charter: 'pledge', organisation: 'acme', signed_on: '2011-06' },
};
const organisations = [{ id: 'acme', kind: 'company', name: { en: 'Acme' } }];
const acme = organisationSchema.parse(organisations[0]);
const whole = {
  organisations,
  charters: [charter],
  commitments: [commitment],
  signatures: [signature],
};

/** What is wrong with a file of promises: place, code and what was found. */
function issuesOf(own: object, known: KnownWords = nothingKnown) {
  const content = { ...smallSurveyFile(), ...own };
  const { issues } = parseSurveyFiles([{ name: 'a.json', content }], known);
  return issues.map(({ place, code, found }) => [place, code, found]);
}

test('a charter with what it promises and who signed has no issue', () => {
  expect(issuesOf(whole)).toEqual([]);
});

describe('is refused', () => {
  test.each([
    ['indicators', { indicators: ['lost'] }, 'commitments[0].indicators[0]', 'unknown-indicator'],
    ['charter', { charter: 'none' }, 'commitments[0].charter', 'unknown-charter'],
    ['channel', { channel: 'pigeon' }, 'commitments[0].channel', 'unknown-code'],
    ['unit', { unit: null }, 'commitments[0].unit', 'threshold-without-unit'],
    ['threshold', { threshold: null }, 'commitments[0].unit', 'threshold-without-unit'],
    ['share', { share: 101 }, 'commitments[0].share', 'too-large'],
    ['threshold 0', { threshold: 0 }, 'commitments[0].threshold', 'too-small'],
  ])('a commitment with a wrong %s', (_, own, place, code) => {
    const found = issuesOf({ ...whole, commitments: [{ ...commitment, ...own }] });
    expect(found.map(([at, what]) => [at, what])).toEqual([[place, code]]);
  });

  test.each([
    [
      'organisation',
      { organisation: 'acmee' },
      'signatures[0].organisation',
      'unknown-organisation',
    ],
    ['charter', { charter: 'none' }, 'signatures[0].charter', 'unknown-charter'],
    ['date', { signed_on: null }, 'signatures[0].signed_on', 'missing'],
    [
      'withdrawal',
      { withdrawn_on: '2010' },
      'signatures[0].withdrawn_on',
      'withdrawn-before-signed',
    ],
  ])('a signature with a wrong %s', (_, own, place, code) => {
    const found = issuesOf({ ...whole, signatures: [{ ...signature, ...own }] });
    expect(found.map(([at, what]) => [at, what])).toEqual([[place, code]]);
  });

  test('a signature that no publication tells of', () => {
    const { charters, signatures } = whole;
    const known = {
      ...nothingKnown,
      ...{ organisations: new Map([['acme', acme]]), charters: new Set(['pledge']) },
    };
    const { issues } = parseSurveyFiles([{ name: 'a.json', content: { signatures } }], known);
    expect(issues.map(({ place, code }) => [place, code])).toEqual([['source', 'source-missing']]);
    for (const content of [
      { charters },
      { charters, commitments: [{ ...commitment, indicators: null }] },
    ])
      expect(parseSurveyFiles([{ name: 'a.json', content }], known).issues).toHaveLength(1);
  });
});

test('a withdrawal in the year of the signature may be after it', () => {
  const signatures = [{ ...signature, withdrawn_on: '2011' }];
  expect(issuesOf({ ...whole, signatures })).toEqual([]);
});

describe('what stands', () => {
  const of = { source: 'gazette' };
  const standing: KnownWords = {
    ...nothingKnown,
    ...{ organisations: new Map([['acme', acme]]), charters: new Set(['pledge']) },
    promises: {
      charters: new Map([['pledge', charterSchema.parse({ ...charter, ...of })]]),
      commitments: new Map([['pledge-wait', commitmentSchema.parse({ ...commitment, ...of })]]),
      signatures: new Map([['pledge-acme', signatureSchema.parse({ ...signature, ...of })]]),
    },
  };

  test('is withdrawn with what names it, and not without', () => {
    const all = {
      ...{ withdrawn_charters: ['pledge'], withdrawn_commitments: ['pledge-wait'] },
      withdrawn_signatures: ['pledge-acme'],
    };
    expect(issuesOf(all, standing)).toEqual([]);
    expect(issuesOf({ ...all, withdrawn_signatures: [] }, standing)).toEqual([
      ['withdrawn_charters[0]', 'commitment-not-to-withdraw', 'pledge'],
    ]);
    expect(issuesOf({ withdrawn_signatures: ['pledge-acme'] }, standing)).toEqual([]);
  });

  test('is not withdrawn where it does not stand, or comes with the same file', () => {
    expect(issuesOf({ withdrawn_commitments: ['pledge-mail'] }, standing)).toEqual([
      ['withdrawn_commitments[0]', 'commitment-not-to-withdraw', 'pledge-mail'],
    ]);
    const both = { signatures: [signature], withdrawn_signatures: ['pledge-acme'] };
    expect(issuesOf(both, standing)).toEqual([
      ['withdrawn_signatures[0]', 'commitment-not-to-withdraw', 'pledge-acme'],
    ]);
  });

  test('belongs to its source', () => {
    const { source, ...rest } = smallSurveyFile();
    const content = { ...rest, source: { ...source, id: 'other' }, signatures: [signature] };
    const { issues } = parseSurveyFiles([{ name: 'a.json', content }], standing);
    expect(issues.map(({ place, code }) => [place, code])).toEqual([
      ['signatures[0].id', 'other-source'],
    ]);
  });
});
