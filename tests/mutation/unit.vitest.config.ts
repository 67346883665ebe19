import { defineConfig } from 'vitest/config';
import base from '../../vitest.config';

const { projects: _, ...common } = base.test ?? {};

/** The tests of what is changed, without those of charts and call logs that only pass through it. */
export default defineConfig({
  ...base,
  test: {
    ...common,
    include: [
      'tests/unit/base/{csv,http,spreadsheet,text}/*.test.ts',
      'tests/unit/domain/{accounts,figures,filters,issues,survey-files}/*.test.ts',
      'tests/unit/features/{accounts,embeds,explorer,exports,import,responses}/**/*.test.ts',
      'tests/unit/call-log/read/{broken-files,read-table}.test.ts',
    ],
    // Pure code keeps nothing from one test to the next: loading it once spares most of the time.
    isolate: false,
  },
});
