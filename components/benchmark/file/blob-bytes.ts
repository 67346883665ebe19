import type { FileBytes } from '@/lib/base/text/row-schema';

/** Bytes read at once: few enough to hold, enough to ask the browser seldom. */
const BLOCK_BYTES = 1 << 22;

/** The bytes of a file a person chose, read as they are asked for. Only a worker may read so. */
export function blobBytes(file: Blob): FileBytes {
  const reader = new FileReaderSync();
  let from = 0;
  let block = new Uint8Array();
  return {
    length: file.size,
    subarray: (start, end) => {
      if (start < from || end > from + block.length) {
        const blockEnd = Math.max(end, start + BLOCK_BYTES);
        block = new Uint8Array(reader.readAsArrayBuffer(file.slice(start, blockEnd)));
        from = start;
      }
      return block.subarray(start - from, end - from);
    },
  };
}
