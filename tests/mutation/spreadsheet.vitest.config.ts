import { defineConfig } from 'vitest/config';
import base from '../../vitest.config';

const { projects: _, ...common } = base.test ?? {};

/** The tests of workbooks alone: hundreds of imports and call logs read one as well. */
export default defineConfig({
  ...base,
  test: {
    ...common,
    include: ['tests/unit/base/spreadsheet/*.test.ts'],
    // Pure code keeps nothing from one test to the next: loading it once spares most of the time.
    isolate: false,
  },
});
