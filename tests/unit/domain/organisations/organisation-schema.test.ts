import { describe, expect, test } from 'vitest';
import {
  identifierAddress,
  parseIdentifier,
} from '@/lib/domain/organisations/organisation-identifier';
import {
  organisationSchema,
  relatedTo,
  type Organisation,
} from '@/lib/domain/organisations/organisation-schema';

function organisation(own: Partial<Organisation> & { id: string }): Organisation {
  return organisationSchema.parse({ kind: 'company', name: { en: own.id }, ...own });
}

describe('an organisation', () => {
  test.each(['none', 'any', 'Tax Office', ''])('is not called %j in addresses', (id) => {
    expect(organisationSchema.safeParse({ id, kind: 'company', name: { en: 'X' } }).success).toBe(
      false,
    );
  });

  test('has no number that its register cannot have given', () => {
    const wrong = { id: 'x', kind: 'company', name: { en: 'X' }, identifiers: ['wikidata:P31'] };
    const { error } = organisationSchema.safeParse(wrong);
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['identifiers.0', 'not-an-identifier'],
    ]);
  });

  test('is shown with those that belong to it and those whose place it took', () => {
    const all = [
      organisation({ id: 'group' }),
      organisation({ id: 'mobile', parent: 'group', parent_from: '2004' }),
      organisation({ id: 'fixed', parent: 'group' }),
      organisation({ id: 'telegraph', successor: 'group', successor_from: '1992-07' }),
    ];
    const { parts, predecessors } = relatedTo('group', all);
    expect(parts.map(({ id }) => id)).toEqual(['mobile', 'fixed']);
    expect(predecessors.map(({ id }) => id)).toEqual(['telegraph']);
    expect(relatedTo('mobile', all)).toEqual({ parts: [], predecessors: [] });
  });
});

describe('an identifier', () => {
  test.each([
    ['wikidata:q180865', 'wikidata', 'Q180865', 'https://www.wikidata.org/wiki/Q180865'],
    [
      ...(['gb-company:sc123456', 'gb-company', 'SC123456'] as const),
      'https://find-and-update.company-information.service.gov.uk/company/SC123456',
    ],
    [
      ...(['fr-siren:732 829 320', 'fr-siren', '732829320'] as const),
      'https://annuaire-entreprises.data.gouv.fr/entreprise/732829320',
    ],
    [
      ...(['fr-siren:775670417', 'fr-siren', '775670417'] as const),
      'https://annuaire-entreprises.data.gouv.fr/entreprise/775670417',
    ],
    [
      ...(['be-enterprise:BE 0433.795.975', 'be-enterprise', '0433795975'] as const),
      'https://kbopub.economie.fgov.be/kbopub/toonondernemingps.html?ondernemingsnummer=0433795975',
    ],
  ])('%s is read, and found in its register', (text, scheme, number, address) => {
    const read = parseIdentifier(text);
    expect(read).toEqual({ scheme, number });
    expect(read && identifierAddress(read)).toBe(address);
  });

  test.each([
    ...['', 'wikidata', 'toString:1', 'constructor:Q1', 'wikidata:P31', 'fr-siren:732829321'],
    // One digit off.
    ...['fr-siren:775670418', 'fr-siren:775670427', 'be-enterprise:BE 0433.795.976'],
    'be-enterprise:0433.796.975',
  ])('%j is none', (text) => {
    expect(parseIdentifier(text)).toBeNull();
  });
});
