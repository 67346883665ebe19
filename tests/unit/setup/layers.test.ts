import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import { expect, test } from 'vitest';
import config from '../../../dependency-cruiser.config.mjs';

/** The names of the rules that files break, by what each file imports. */
async function brokenRules(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'barometer-layers-'));
  try {
    for (const [file, imported] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(
        path.join(folder, file),
        imported === ''
          ? 'export {};\n'
          : `import type { A } from '${imported}';\nexport type B = A;\n`,
      );
    }
    const { tsConfig: _, ...options } = config.options ?? {};
    const { output } = await cruise(['.'], {
      ...options,
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: config.forbidden ?? [] },
    });
    if (typeof output === 'string') throw new Error(output);
    return [...new Set(output.summary.violations.map(({ rule }) => rule.name))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In each layer one import that it must not have. */
const wrong = [
  ['lib/base/a.ts', '../domain/b'],
  ['lib/domain/a.ts', '../database/b'],
  ['lib/call-log/a.ts', '../domain/figures/b'],
  ['lib/database/a.ts', '../features/b'],
  ['lib/features/a.ts', '../../components/b'],
  ['lib/server/a.ts', '../cli/b'],
  ['lib/cli/a.ts', '../server/b'],
  ['lib/setup/a.ts', '../base/b'],
  ['components/a.ts', '../lib/database/b'],
  ['app/a.ts', '../lib/server/b'],
] as const;

for (const [from, to] of wrong) {
  test(`${from} may not import ${to}`, async () => {
    const layer = /^(?:lib\/)?[^/]+/.exec(from)?.[0];
    const files = { [from]: to, [`${path.posix.join(path.dirname(from), to)}.ts`]: '' };
    expect(await brokenRules(files)).toEqual([`${layer} imports what stands above it`]);
  });
}

/** What only `lib/database` may import, what only `lib/database/engines`, and the rules that say so. */
const ofTheDatabase = [
  ['lib/features/a.ts', '@prisma/client', ['only lib/database knows the database client']],
  [
    'lib/cli/a.ts',
    'better-sqlite3',
    [
      'only lib/database knows the database client',
      'only lib/database/engines knows a database driver',
    ],
  ],
  [
    'prisma/a.ts',
    '@prisma/adapter-better-sqlite3',
    [
      'only lib/database knows the database client',
      'only lib/database/engines knows a database driver',
    ],
  ],
  ['prisma/a.ts', './generated/client', ['only lib/database knows the database client']],
  ['lib/features/a.ts', '../database/sql', ['only lib/database writes SQL and knows an engine']],
  [
    'lib/features/a.ts',
    '../database/engines/engine',
    ['only lib/database writes SQL and knows an engine'],
  ],
  [
    'lib/cli/a.ts',
    '../database/engines/sqlite/b',
    ['only lib/database writes SQL and knows an engine'],
  ],
  ['lib/database/a.ts', 'better-sqlite3', ['only lib/database/engines knows a database driver']],
  [
    'lib/database/queries/figures/a.ts',
    '../../engines/sqlite/b',
    ['queries and stores know no engine but by engine.ts'],
  ],
] as const;

for (const [from, to, rules] of ofTheDatabase) {
  test(`${from} may not import ${to}`, async () => {
    const other = `${path.posix.join(path.dirname(from), to)}.ts`;
    const files = to.startsWith('.') ? { [from]: to, [other]: '' } : { [from]: to };
    expect((await brokenRules(files)).sort()).toEqual([...rules]);
  });
}

test('queries may ask for an engine', async () => {
  const files = {
    'lib/database/queries/a.ts': '../engines/engine',
    'lib/database/engines/engine.ts': './sqlite/b',
    'lib/database/engines/sqlite/b.ts': 'better-sqlite3',
  };
  expect(await brokenRules(files)).toEqual([]);
});

test('what stands below may be imported', async () => {
  expect(await brokenRules({ 'lib/domain/a.ts': '../base/b', 'lib/base/b.ts': '' })).toEqual([]);
});

test('two files may not import each other', async () => {
  const circle = { 'lib/base/a.ts': './b', 'lib/base/b.ts': './a' };
  expect(await brokenRules(circle)).toEqual(['files import each other in a circle']);
});

test('two folders may not import each other', async () => {
  const circle = {
    ...{ 'lib/base/one/a.ts': '../two/b', 'lib/base/two/b.ts': '' },
    ...{ 'lib/base/two/c.ts': '../one/d', 'lib/base/one/d.ts': '' },
  };
  expect(await brokenRules(circle)).toEqual(['folders import each other in a circle']);
});
