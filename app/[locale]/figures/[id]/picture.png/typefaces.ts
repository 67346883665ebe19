import { readFile } from 'node:fs/promises';
import path from 'node:path';

// The drawing library reads no variable font, and takes letters that one typeface lacks from the next.
const typefaces = [
  { name: 'Public Sans', letters: 'latin', weight: 400 },
  { name: 'Public Sans', letters: 'latin', weight: 700 },
  { name: 'Public Sans Extended', letters: 'latin-ext', weight: 400 },
  { name: 'Public Sans Extended', letters: 'latin-ext', weight: 700 },
] as const;

type Typeface = { name: string; data: Buffer; weight: 400 | 700; style: 'normal' };

let read: Promise<Typeface[]> | undefined;

/** The typefaces of pictures, from our own files, read once. */
export function readTypefaces(): Promise<Typeface[]> {
  return (read ??= Promise.all(typefaces.map(readTypeface)));
}

async function readTypeface({ name, letters, weight }: (typeof typefaces)[number]) {
  const files = path.join(process.cwd(), 'node_modules/@fontsource/public-sans/files');
  const data = await readFile(path.join(files, `public-sans-${letters}-${weight}-normal.woff`));
  return { name, data, weight, style: 'normal' } as const;
}
