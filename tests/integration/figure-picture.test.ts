import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ImageResponse } from 'next/og';
import { createElement } from 'react';
import { FigurePicture, pictureSize } from '@/components/figures/figure-picture';
import { toFigurePicture } from '@/lib/domain/figures/figure-picture';
import { sampleFigure, sampleWords } from '../fixtures/sample-figure';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;
const realFetch = globalThis.fetch;
const asked: string[] = [];

/** Fetches what is in the process already, and notes down whom else one would have asked. */
async function stayInside(input: string | URL | Request): Promise<Response> {
  const address = input instanceof Request ? input.url : String(input);
  if (address.startsWith('data:')) return realFetch(input);
  asked.push(address);
  throw new Error('nothing is fetched from outside');
}

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', stayInside);
});
afterAll(() => database.close());

async function ask(locale: string, id: string, query = '') {
  const { GET } = await import('@/app/[locale]/figures/[id]/picture.png/route');
  const request = new Request(
    `https://barometer.example/${locale}/figures/${id}/picture.png?${query}`,
  );
  return GET(request, { params: Promise.resolve({ locale, id }) });
}

/** Width and height as the PNG's first chunk says them. */
function sizeOf(png: Buffer) {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

test('is a PNG of the size that shared links show, drawn without asking anybody', async () => {
  const response = await ask('fr', 'be-2010-told-friends', 'release=1');
  expect(response.headers.get('Content-Type')).toBe('image/png');
  expect(sizeOf(Buffer.from(await response.arrayBuffer()))).toEqual({ width: 1200, height: 630 });
  expect(asked).toEqual([]);
});

test('a figure that does not exist has none', async () => {
  expect((await ask('en', 'be-2010-nothing')).status).toBe(404);
});

test('every letter that a picture may hold is in its typeface; others are left away', async () => {
  const range = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => String.fromCodePoint(from + index));
  const all = [...range(0x20, 0x250), ...range(0x2000, 0x2100), 'Ω', 'я', '中', '🙂'];
  const { readTypefaces } = await import('@/app/[locale]/figures/[id]/picture.png/typefaces');
  const fonts = await readTypefaces();
  for (let from = 0; from < all.length; from += 100) {
    const letters = all.slice(from, from + 100).join('');
    const words = sampleWords('en');
    const indicator = words.vocabulary.indicators.get('switched');
    if (!indicator) throw new Error('the sample has it');
    const indicators = new Map([['switched', { ...indicator, label: { en: letters } }]]);
    const vocabulary = { ...words.vocabulary, indicators };
    const picture = toFigurePicture(sampleFigure(), { ...words, vocabulary });
    const drawn = new ImageResponse(createElement(FigurePicture, { picture }), {
      ...pictureSize,
      fonts,
    });
    await drawn.arrayBuffer();
  }
  expect(asked).toEqual([]);
});
