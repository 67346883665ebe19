import { config } from 'zod/v4/core';

// Zod would try whether it may compile its checks, which a strict Content-Security-Policy reports as a
// violation. Whatever runs in a browser imports this before it makes a schema.
config({ jitless: true });
