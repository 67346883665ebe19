import { defineConfig } from 'vitest/config';
import base from '../../vitest.config';

/** The tests that guard who may do what. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    globalSetup: 'tests/mutation/migrate-once.ts',
    include: [
      'tests/unit/{domain,features}/accounts/*.test.ts',
      'tests/integration/{accounts,audit-trail,editor-guard,tokens}.test.ts',
    ],
  },
});
