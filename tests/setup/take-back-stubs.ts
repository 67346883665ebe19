import { vi } from 'vitest';

// Test files share their modules. What the last test of one file put in the place of the environment is
// otherwise taken back by the next file's first test, together with what that file's `beforeAll` set.
vi.unstubAllEnvs();
vi.unstubAllGlobals();
