// One direction, from the top of this list to the bottom: what a folder may import beside itself and packages.
// Types count as imports. docs/decisions/0029-layers.md says why.

/** @type {Readonly<Record<string, readonly string[]>>} */
export const layers = {
  app: ['components', 'lib/features', 'lib/call-log', 'lib/database', 'lib/domain', 'lib/base'],
  components: ['lib/features', 'lib/call-log', 'lib/domain', 'lib/base'],
  'lib/server': ['lib/features', 'lib/database', 'lib/domain', 'lib/base', 'lib/setup'],
  'lib/cli': [
    'lib/features',
    'lib/call-log',
    'lib/database',
    'lib/domain',
    'lib/base',
    'lib/setup',
  ],
  prisma: ['lib/features', 'lib/database', 'lib/domain', 'lib/base', 'lib/setup'],
  'lib/features': ['lib/call-log', 'lib/database', 'lib/domain', 'lib/base'],
  'lib/database': ['lib/domain', 'lib/base', 'prisma/generated'],
  'lib/call-log': ['lib/domain/standards', 'lib/base'],
  'lib/domain': ['lib/base'],
  'lib/base': [],
  // Runs before anything is installed.
  'lib/setup': [],
};

const below = (/** @type {string} */ folder) => `^${folder}/`;

const code = '^(app|components|lib|prisma)/';
/** A package, whether or not it is installed. */
const aPackage = (/** @type {string} */ name) => `(^|node_modules/)(@types/)?${name}(/|$)`;
/** Files of lib/database that deal with the files that an engine keeps. */
const fileKeepers = '^lib/database/backup-and-restore\\.ts$';
const databaseDrivers = ['better-sqlite3', 'pg', '@prisma/adapter-[^/]+'].map(aPackage);

/** @type {import('dependency-cruiser').IConfiguration} */
const config = {
  forbidden: [
    ...Object.entries(layers).map(([folder, allowed]) => ({
      name: `${folder} imports what stands above it`,
      severity: /** @type {const} */ ('error'),
      from: { path: below(folder), pathNot: '^prisma/generated/' },
      to: {
        path: ['app', 'components', 'lib', 'prisma', 'tests'].map(below),
        pathNot: [folder, ...allowed].map(below),
      },
    })),
    {
      name: 'only lib/database knows the database client',
      severity: 'error',
      from: { path: code, pathNot: ['^lib/database/', '^prisma/generated/'] },
      to: { path: [...databaseDrivers, aPackage('@prisma/[^/]+'), '^prisma/generated/'] },
    },
    {
      name: 'only lib/database writes SQL and knows an engine',
      severity: 'error',
      from: { path: code, pathNot: '^lib/database/' },
      to: { path: '^lib/database/(sql|engines/(engine|[^/]+/.*))\\.ts$' },
    },
    {
      name: 'only lib/database/engines knows a database driver',
      severity: 'error',
      from: { path: code, pathNot: ['^lib/database/engines/', '^prisma/generated/'] },
      to: { path: databaseDrivers },
    },
    {
      // What opens, copies, watches and migrates a database deals with the files that an engine keeps.
      name: 'queries and stores know no engine but by engine.ts',
      severity: 'error',
      from: { path: '^lib/database/(queries|stores|[^/]+\\.ts)', pathNot: fileKeepers },
      to: { path: '^lib/database/engines/[^/]+/' },
    },
    {
      name: 'files import each other in a circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'folders import each other in a circle',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(lib|components)/' },
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', 'prisma/generated/'] },
    exclude: { path: ['\\.next/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

export default config;
