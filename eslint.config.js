import coreWebVitals from 'eslint-config-next/core-web-vitals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// The house has one direction: app → components → lib/<domain> → lib/db → generated client.

/** Domains know each other only through `-schema` files. */
const DOMAINS = ['call-log', 'charts', 'figures', 'indicators', 'sources', 'standards', 'surveys'];

/** Pure files: what is in and out of them is plain data, so that unit tests need nothing else. */
const PURE_FILES = [
  'lib/**/*-schema.ts',
  'lib/**/*-filters.ts',
  'lib/**/*-csv.ts',
  'lib/**/*-summary.ts',
  'lib/base/**',
  'lib/call-log/**',
  'lib/charts/**',
  'lib/import/!(*-queries|*-store|*-answer).ts',
  'lib/tables/**',
];

const asPath = (/** @type {string} */ glob) => `./${glob}`;

const directionZones = [
  {
    target: './lib',
    from: ['./app', './components'],
    message: 'lib says what is true and knows nothing of what is seen.',
  },
  {
    target: './components',
    from: ['./app', './prisma', './lib/db.ts'],
    message: 'A component is given plain rows and finished charts by the page.',
  },
  {
    target: './components',
    from: ['./lib/**/*-queries.ts', './lib/**/*-store.ts'],
    message: 'A component is given plain rows and finished charts by the page.',
  },
  {
    target: PURE_FILES.map(asPath),
    from: ['./prisma', './lib/db.ts'],
    message: 'A pure file reads no database.',
  },
];

/** A chart is a drawing of figures: it follows their rules of comparison, their margins and links. */
const OPEN_TO_CHARTS = '-comparability|*-summary|*-links';

const domainZones = DOMAINS.map((domain) => ({
  target: `./lib/${domain}`,
  from: DOMAINS.filter((other) => other !== domain).map((other) =>
    domain === 'charts' && other === 'figures'
      ? `./lib/figures/**/!(*-schema|*${OPEN_TO_CHARTS}).{ts,tsx}`
      : `./lib/${other}/**/!(*-schema).{ts,tsx}`,
  ),
  message: 'Domains know each other only through -schema files.',
}));

export default defineConfig([
  globalIgnores([
    ...['.next/', '.stryker-tmp/', 'coverage/', 'next-env.d.ts', 'prisma/generated/', 'public/'],
    'reports/',
  ]),
  ...coreWebVitals,
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
    files: ['lib/server/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    name: 'barometer/direction',
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      'import/no-restricted-paths': [
        'error',
        { basePath: import.meta.dirname, zones: [...directionZones, ...domainZones] },
      ],
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
      ...['lib/env.ts', 'lib/server/*.mjs', 'tests/**'],
      ...['prisma.config.ts', 'playwright.config.ts'],
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in lib/env.ts.' },
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
