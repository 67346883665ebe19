import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createRouteProbe } from '../../fixtures/route-probe';

const probe = await createRouteProbe();
const labelOf = async (path: string) => (await probe(path)).label;

test.each([
  ['/', '/'],
  ['/fr', '/{l}'],
  ['/nl/figures/be-2010-told-friends', '/{l}/figures/{id}'],
  ['/embed/en/charts/waiting-times', '/embed/{l}/charts/{id}'],
  ['/api/v1/figures', '/api/v1/figures'],
  ['/api/v1/figures/be-2010-told-friends.csv', '/api/v1/figures/{id}'],
  ['/api/v1/figures.sdmx.csv', '/api/v1/figures.sdmx.csv'],
  ['/fr/figures/be-2010-told-friends/picture.png', '/{l}/figures/{id}/picture.png'],
  ['/fr/import', '/{l}/import'],
  ['/en/import/drafts/ab12/publish', '/{l}/import/drafts/{id}/publish'],
  ['/en/import/drafts/ab12', '/{l}/import/drafts/{id}'],
])('%s is told as %s', async (path, label) => {
  expect(await labelOf(path)).toBe(label);
});

test.each([
  '/api/v1/figures.exe',
  '/api/x',
  '/fr/import/x/y/z',
  '/wp-login.php',
  '/en/a@b.example',
])('%s is told as nothing of ours', async (path) => expect(await labelOf(path)).toBe('nowhere'));

describe('every route of ours', () => {
  const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|\/)(?:route|page)\.tsx?$/.test(name) && !name.includes('[...'))
    .map((name) => `/${name.replace(/\/?(?:route|page)\.tsx?$/, '')}`)
    // Nobody asks for it: it is what is said where nothing is.
    .filter((route) => route !== '/[locale]/not-found');

  test.each(routes)('has a label: %s', async (route) => {
    const path = route.replace('[locale]', 'fr').replace(/\[[^\]]+\]/g, 'some-id');
    const label = route.replace('[locale]', '{l}').replace(/\[[^\]]+\]/g, '{id}');
    expect(await labelOf(path)).toBe(label);
  });

  /** The methods of a route's own file; a page is read, and Next answers HEAD for GET. */
  function exportedMethods(route: string): string[] {
    const file = `app${route}/route.ts`;
    if (!existsSync(file)) return ['GET', 'HEAD'];
    const exported = /^export (?:async function|function|const) (GET|POST|OPTIONS)\b/gm;
    const names = [...readFileSync(file, 'utf8').matchAll(exported)].map(([, name = '']) => name);
    return names.flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name]));
  }

  test.each(routes)('takes the methods that its file answers: %s', async (route) => {
    const path = route.replace('[locale]', 'fr').replace(/\[[^\]]+\]/g, 'some-id');
    expect((await probe(path)).methods.sort()).toEqual(exportedMethods(route).sort());
  });
});
