import { defineConfig } from 'vitest/config';
import base from '../../vitest.config';

/** The tests of pure code alone. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['tests/unit/**/*.test.ts'] },
});
