import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** One file of an archive, in pieces, which may be made as they are taken. */
export type ZipEntry = {
  name: string;
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string>;
};

/** Half of zlib's usual effort costs a tenth in size, and exports are long. */
const compressionLevel = 3;

const sliceBytes = 65_536;

/**
 * A ZIP archive in pieces of bytes, written while its entries are read, one after the other. Nothing is
 * read ahead of a slow reader, nothing any more once the reader has left, and an entry that fails breaks
 * the archive off before its directory, so that no program takes it for whole.
 * @param modified the time every entry carries: the same content gives the same bytes
 */
export async function* zipOf(
  entries: readonly ZipEntry[],
  modified: Date,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = new PassThrough();
  const opened: Readable[] = [];
  for (const { name, pieces } of entries) {
    zip.addReadStreamLazy(name, { mtime: modified, compressionLevel }, (give) => {
      // yazl goes on to the next entry also where nobody reads any more.
      if (output.destroyed) return;
      const source = Readable.from(inSlices(pieces)).once('error', (error) =>
        output.destroy(error),
      );
      opened.push(source);
      give(null, source);
    });
  }
  zip.end();
  try {
    yield* zip.outputStream.pipe(output);
  } finally {
    opened.forEach((source) => source.destroy());
  }
}

/** Bytes in slices so small that the few which wait in every stage of the archive weigh nothing. */
async function* inSlices(pieces: ZipEntry['pieces']): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
    for (let start = 0; start < bytes.length; start += sliceBytes) {
      yield bytes.subarray(start, start + sliceBytes);
    }
  }
}
