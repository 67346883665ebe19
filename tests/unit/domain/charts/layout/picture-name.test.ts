import { create as contentDisposition } from 'content-disposition';
import { expect, test } from 'vitest';
import { pictureName } from '@/lib/domain/charts/layout/picture-name';

function nameOf(frozenQuery: string): string {
  return pictureName({ id: 'waiting-times', query: '', frozenQuery }, 'fr');
}

test.each([
  ['release=1', 'service-barometer_waiting-times_release-1_fr'],
  [
    'country=BE,FR&year=2010&release=12',
    'service-barometer_waiting-times_BE-FR_2010_release-12_fr',
  ],
  [
    'q=d%C3%A9lai%20%2F%20d%27attente&release=1',
    'service-barometer_waiting-times_délai-d-attente_release-1_fr',
  ],
])('%s is said by %s', (query, name) => {
  expect(nameOf(query)).toBe(name);
});

test('a long search is cut, never within a letter, and the release stays', () => {
  // Gothic letters take two units of a JavaScript string each.
  const name = nameOf(`q=a${encodeURIComponent('𐌰'.repeat(190))}&release=3`);
  expect(name).toBe(`service-barometer_waiting-times_a${'𐌰'.repeat(89)}_release-3_fr`);
  expect(() => contentDisposition(`${name}.svg`)).not.toThrow();
});
