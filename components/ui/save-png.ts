import { saveBlob } from './save-blob';

/** Pixels of the PNG for each of the picture's own: sharp on paper and on dense screens. */
const density = 2;

/**
 * Draws an SVG picture of this site as PNG, twice its size, and saves it under a name.
 * @throws when the picture cannot be had or drawn
 */
export async function savePng(src: string, fileName: string): Promise<void> {
  const picture = new Image();
  picture.src = src;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * density;
  canvas.height = picture.naturalHeight * density;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!png) throw new Error('The browser could not write the PNG.');
  saveBlob(png, fileName);
}
