import { setImmediate } from 'node:timers/promises';

/**
 * A response body that is produced as it is taken: one piece ahead of its reader, so that both work
 * at once, a slow one holds little in memory, and nothing is read any more once the reader has left.
 */
export function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        // The database answers at once and promises never wait: without a pause, everybody else would.
        await setImmediate();
        const piece = await pieces.next().catch((error: unknown) => {
          // Whoever takes it sees the connection break: why, nobody else would tell.
          console.error(error);
          throw error;
        });
        if (piece.done) controller.close();
        else controller.enqueue(piece.value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
