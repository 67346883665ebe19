import { setImmediate } from 'node:timers/promises';

/**
 * A response body that is produced as it is taken: one piece a pull, so a slow reader holds one piece
 * in memory, nothing is read for a HEAD, and nothing any more once the reader has left.
 */
export function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        // The database answers at once and promises never wait: without a pause, everybody else would.
        await setImmediate();
        const piece = await pieces.next();
        if (piece.done) controller.close();
        else controller.enqueue(piece.value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
