import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const record = read('docs/decisions/0030-few-hops.md');

type Hop = { file: string; isImported: boolean };

/** What is called by its place or its name: by Next, as a worker or as a process. */
const called = /^\((?:called by Next|a process of its own|a worker)\)/;

/** The lists of the decision record: `## Address → CSV (at most 10)`, then numbered files. */
const ways = record
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [, title = '', most = ''] = /^(.+) \(at most (\d+)\)$/m.exec(section) ?? [];
    const hops = [...section.matchAll(/^\d+\. `([^`]+)`: (.*)$/gm)].map(
      ([, file = '', what = '']): Hop => ({ file, isImported: !called.test(what) }),
    );
    return { title, most: Number(most), hops };
  });

/** Modules that a source imports when it runs: types are not. */
function specifiersOf(source: string): string[] {
  const statements = source.matchAll(
    /^(?:import|export)\s+(?!type\b)(?:([^'";]*?)\s+from\s+)?'([^']+)'/gm,
  );
  const named = [...statements].filter(([, clause = '']) => !isTypesAlone(clause));
  const dynamic = [...source.matchAll(/\bimport\('([^']+)'\)/g)];
  return [...named.map(([, , from = '']) => from), ...dynamic.map(([, from = '']) => from)];
}

/** `{ type A, type B }` */
function isTypesAlone(clause: string): boolean {
  const [, inner] = /^\{([^}]*)\}$/.exec(clause.trim()) ?? [];
  const names = inner?.split(',').filter((name) => name.trim() !== '') ?? [];
  return names.length > 0 && names.every((name) => name.trim().startsWith('type '));
}

const endings = ['', '.ts', '.tsx', '.mjs'];

/** The file of ours that a module names; null for a package. */
function resolve(from: string, specifier: string): string | null {
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), specifier)
      : null;
  if (base === null) return null;
  return endings.map((end) => base + end).find((file) => isFile(file)) ?? null;
}

const isFile = (file: string) => path.extname(file) !== '' && existsSync(path.join(root, file));

/** Every file that one imports when it runs, directly or through others. */
const reachable = new Map<string, ReadonlySet<string>>();

function reachedFrom(file: string): ReadonlySet<string> {
  const known = reachable.get(file);
  if (known) return known;
  const reached = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!/\.(?:tsx?|mjs)$/.test(next)) continue;
    for (const specifier of specifiersOf(read(next))) {
      const found = resolve(next, specifier);
      if (found === null || reached.has(found)) continue;
      reached.add(found);
      open.push(found);
    }
  }
  reachable.set(file, reached);
  return reached;
}

test('the decision record has the four ways, each with its bound', () => {
  expect(ways.map(({ title, most }) => [title, most])).toEqual([
    ['Address → number on a page', 15],
    ['Address → CSV', 10],
    ['File → published release', 20],
    ['Call log → verdict', 15],
  ]);
});

describe.each(ways)('$title', ({ most, hops }) => {
  test('takes no more files than its bound', () => {
    expect(hops.length).toBeGreaterThan(5);
    expect(hops.length).toBeLessThanOrEqual(most);
    expect(new Set(hops.map(({ file }) => file)).size).toBe(hops.length);
  });

  test('names files that exist', () => {
    expect(hops.map(({ file }) => file).filter((file) => !isFile(file))).toEqual([]);
  });

  test('reaches each file from one before it', () => {
    const astray = hops.slice(1).filter(({ file, isImported }, index) => {
      const before = hops.slice(0, index + 1).map((hop) => hop.file);
      if (isImported) return !before.some((one) => reachedFrom(one).has(file));
      // Next calls what stands under these names; a worker or process is named by who starts it.
      if (/^app\/.*\/?(?:page\.tsx|route\.tsx?)$/.test(file)) return false;
      const name = path.basename(file).replace(/\.\w+$/, '');
      return !before.some((one) => read(one).includes(name));
    });
    expect(astray).toEqual([]);
  });
});

test.each([
  ["import { a } from './a';", ['./a']],
  ["import type { A } from './a';", []],
  ["import { type A, type B } from './a';", []],
  ["import { type A, b } from './a';", ['./a']],
  ["import a, { type B } from './a';", ['./a']],
  ["import './a';", ['./a']],
  ["export { a } from './a';", ['./a']],
  ["export type { A } from './a';", []],
  ["import {\n  a,\n  type B,\n} from './a';", ['./a']],
  ["const a = await import('./a');", ['./a']],
])('%j imports %j', (source, modules) => {
  expect(specifiersOf(source)).toEqual(modules);
});
