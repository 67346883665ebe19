/** Saves something made in the browser under a name. */
export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // Some browsers read the blob only a while after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
