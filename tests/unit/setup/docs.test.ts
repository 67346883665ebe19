import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listFilters } from '@/lib/domain/filters/filter-value-schema';
import { apiCalls } from '@/lib/features/api/openapi/call-catalogue';
import { routes } from '@/lib/server/routes';

const root = path.resolve(import.meta.dirname, '../../..');
const records = 'docs/decisions';

const markdown = (folder: string) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name));

const pages = new Map(
  [...markdown('.'), ...markdown('docs'), ...markdown(records)].map((name) => [
    name,
    readFileSync(path.join(root, name), 'utf8'),
  ]),
);

const textOf = (name: string) => pages.get(name) ?? '';

/** The anchors of a page's headings, as they are written in links. */
function anchorsOf(name: string): string[] {
  return [...textOf(name).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));

describe.each([...pages.keys()])('%s', (name) => {
  test('links to what there is', () => {
    const links = [...textOf(name).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    for (const link of links.filter((link) => !/^https?:/.test(link))) {
      const [file = '', anchor] = link.split('#');
      const target = path.posix.join(path.posix.dirname(name), file);
      expect(existsSync(path.join(root, target)), link).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(target), link).toContain(anchor);
    }
  });

  test('names files and folders that exist', () => {
    const named = [
      ...textOf(name).matchAll(/`((?:app|components|lib|prisma|tests|public)\/[^`\s]*)`/g),
    ];
    for (const [, file = ''] of named.filter(([, file = '']) => !file.includes('{')))
      expect(existsSync(path.join(root, file)), file).toBe(true);
  });

  test('names scripts of package.json', () => {
    const named = textOf(name).matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g);
    for (const [, script = ''] of named) expect(Object.keys(scripts)).toContain(script);
  });
});

test('the page on the API names every call and every filter', () => {
  const page = textOf('docs/api.md');
  for (const { path: address } of apiCalls)
    expect(page).toContain(`\`${address.replace('/api/v1', '')}`);
  for (const filter of listFilters) expect(page).toContain(`\`${filter}\``);
});

test('the README names every page that people begin at', () => {
  const readme = textOf('README.md');
  for (const { label, kind } of routes)
    if (kind === 'page' && /^\/\{l\}\/[a-z]+$/.test(label))
      expect(readme, label).toContain(`\`${label.replace('{l}', 'en')}\``);
});

test('the README is short', () => {
  expect(textOf('README.md').split('\n').length).toBeLessThanOrEqual(150);
});

test('each decision stands once in the index, under its own title', () => {
  const index = textOf(`${records}/README.md`);
  const listed = [...index.matchAll(/\[(\d[^\]]*)\]\((\d{4}-[^)]+)\)/g)];
  expect(listed.map(([, , file = '']) => `${records}/${file}`).sort()).toEqual(
    markdown(records).filter((name) => !name.endsWith('/README.md')),
  );
  for (const [, title = '', file = ''] of listed)
    expect(textOf(`${records}/${file}`).split('\n')[0]).toBe(`# ${title}`);
});

test('what is superseded is listed as such, and says by what', () => {
  const superseded = markdown(records).filter((name) => textOf(name).includes('_Superseded by ['));
  const line = textOf(`${records}/README.md`)
    .split('\n')
    .find((row) => row.includes('| Superseded'));
  const listed = [...(line ?? '').matchAll(/\((\d{4}-[^)]+)\)/g)];
  expect(listed.map(([, file = '']) => `${records}/${file}`)).toEqual(superseded);
});
