import coreWebVitals from 'eslint-config-next/core-web-vitals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Pure files: what is in and out of them is plain data, so that unit tests need nothing else. */
const PURE_FILES = ['lib/base/**', 'lib/domain/**', 'lib/call-log/**'];

export default defineConfig([
  globalIgnores([
    ...['.next/', '.stryker-tmp/', 'coverage/', 'next-env.d.ts', 'prisma/generated/', 'public/'],
    'reports/',
  ]),
  ...coreWebVitals.map((config) => ({ ...config, files: ['app/**', 'components/**'] })),
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({
    ...config,
    files: ['**/*.{ts,tsx,mjs}'],
  })),
  {
    name: 'barometer/types',
    files: ['**/*.{ts,tsx,mjs}'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A function that answers with a promise may be `async` for that alone: what it throws rejects.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // React takes handlers that return promises.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  {
    name: 'barometer/assertions',
    files: ['**/*.{ts,tsx}'],
    rules: {
      // `as const` stays possible; everything else from outside is parsed.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  {
    // These run before any package is installed, so that nothing can parse for them.
    name: 'barometer/set-up',
    files: ['lib/setup/*.mjs', 'lib/server/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    name: 'barometer/pure',
    files: PURE_FILES,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['next', 'next/*', 'react', 'react-dom', 'react/*', '@prisma/*'],
              message: 'A pure file knows no framework and no database.',
            },
          ],
        },
      ],
    },
  },
  {
    name: 'barometer/settings',
    files: ['**/*.{ts,tsx,mjs}'],
    ignores: [
      ...['lib/base/settings/settings.ts', 'lib/setup/*.mjs', 'lib/server/*.mjs', 'tests/**'],
      ...['prisma.config.ts', 'playwright.config.ts'],
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Settings are read in lib/base/settings/settings.ts.',
        },
      ],
    },
  },
  {
    name: 'barometer/database',
    files: ['app/**', 'components/**', 'lib/**', 'prisma/*.ts'],
    ignores: ['lib/database/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[property.name=/^\\$(queryRaw|executeRaw|transaction|disconnect)$/], ' +
            'CallExpression[callee.property.name=/^(find(Many|First|Unique)(OrThrow)?|(create|update|delete)Many)$/]',
          message: 'What the database is asked stands in lib/database.',
        },
      ],
    },
  },
  {
    name: 'barometer/checked-rows',
    files: ['lib/database/**'],
    ignores: ['lib/database/queries/figures/figure-queries.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'TaggedTemplateExpression[typeArguments] MemberExpression[property.name="$queryRaw"], CallExpression[typeArguments] > MemberExpression[property.name="$queryRaw"]',
          message:
            'What a query gives is checked by a schema: see readRows in lib/database/sql.ts.',
        },
      ],
    },
  },
  {
    name: 'barometer/no-barrels',
    files: ['**/index.{ts,tsx,mjs}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'No index files: import from the file itself.' },
      ],
    },
  },
]);
