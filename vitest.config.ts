import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import './tests/setup/low-priority.mjs';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    include: ['tests/unit/**/*.test.ts', 'tests/integration/**/*.test.ts'],
    watch: false,
    // By itself it leaves one core idle, which on two cores is half of them.
    maxWorkers: '100%',
    // Patience for a busy machine; no test waits for time to pass.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: { include: ['lib/**/*.ts', 'prisma/*.ts'] },
  },
});
