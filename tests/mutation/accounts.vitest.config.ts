import { defineConfig } from 'vitest/config';
import base from '../../vitest.config';

const { projects: _, ...common } = base.test ?? {};

/** The tests that guard who may do what. */
export default defineConfig({
  ...base,
  test: {
    ...common,
    globalSetup: 'tests/setup/integration.ts',
    include: [
      'tests/unit/{domain,features}/accounts/*.test.ts',
      'tests/integration/{accounts,audit-trail,editor-guard,tokens}.test.ts',
    ],
  },
});
