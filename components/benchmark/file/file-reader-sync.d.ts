// TypeScript has it only in its library for workers, which cannot stand beside the one for pages.
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}
