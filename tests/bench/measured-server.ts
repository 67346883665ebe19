import { serve } from '@/lib/server/serve';

// A server in a process of its own that tells how much memory it holds: `fork` it with --expose-gc,
// send it anything, and get `process.memoryUsage()` back, garbage left away.

process.on('message', () => {
  void globalThis.gc?.();
  process.send?.(process.memoryUsage());
});

await serve();
process.send?.('ready');
