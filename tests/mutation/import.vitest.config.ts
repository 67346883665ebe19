import { defineConfig } from 'vitest/config';
import base from '../../vitest.config';

const { projects: _, ...common } = base.test ?? {};

/** The tests of imports, without those of files so large or so many that every change would wait for them. */
export default defineConfig({
  ...base,
  test: {
    ...common,
    include: ['tests/unit/features/import/**/*.test.ts'],
    exclude: ['**/{hopeless-files,import-fuzz,import-progress,import-template}.test.ts'],
    // Pure code keeps nothing from one test to the next: loading it once spares most of the time.
    isolate: false,
  },
});
