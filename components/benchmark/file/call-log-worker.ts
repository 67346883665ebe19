import '@/lib/base/zod-without-eval';
import { LogSession } from '@/lib/call-log/session/log-session';
import { logRequestSchema, type LogReply } from '@/lib/call-log/session/worker-schema';
import { blobBytes } from './blob-bytes';

// Holds one call log: everything that takes time or memory happens here, so that the page never waits.

function post(reply: LogReply): void {
  self.postMessage(reply);
}

const session = new LogSession(post, blobBytes);

async function follow(event: MessageEvent<unknown>): Promise<void> {
  try {
    await session.handle(logRequestSchema.parse(event.data));
  } catch (error) {
    post({ kind: 'refused', code: 'failed', row: null });
    // For whoever looks into it.
    console.error(error);
  }
}

self.addEventListener('message', (event) => void follow(event));
post({ kind: 'ready' });
