import { serve } from './serve';
import { runSteps } from '../setup/setup-steps.mjs';

// npm run dev: the same server, before pages that change with their sources.
await runSteps(() => serve({ isDevelopment: true }));
