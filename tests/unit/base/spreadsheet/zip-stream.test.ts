import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { zipOf, type ZipEntry } from '@/lib/base/spreadsheet/zip-stream';
import { readZip } from '../../../fixtures/read-zip';

const date = new Date('2026-01-02T03:04:06Z');

async function bytesOf(entries: ZipEntry[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipOf(entries, date)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* lines(text: string): AsyncGenerator<string> {
  for (const line of text.split(/(?<=\n)/)) yield line;
}

test('another library finds every file, in any alphabet', async () => {
  const zip = await bytesOf([
    { name: 'lisez-moi.txt', pieces: ['Été\n', '€'] },
    { name: 'figures.csv', pieces: lines('id\r\na\r\n') },
    { name: 'empty.bib', pieces: [''] },
  ]);
  expect(await readZip(zip)).toEqual(
    new Map([
      ['lisez-moi.txt', 'Été\n€'],
      ['figures.csv', 'id\r\na\r\n'],
      ['empty.bib', ''],
    ]),
  );
});

test('the same content gives the same bytes', async () => {
  const entries = () => [{ name: 'a.txt', pieces: ['a'] }];
  expect(await bytesOf(entries())).toEqual(await bytesOf(entries()));
});

/** Pieces that do not compress, and how many of them were taken. */
function endlessNoise() {
  const state = { taken: 0, isClosed: false };
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        state.taken += 1;
        yield crypto.getRandomValues(new Uint8Array(65_536));
      }
    } finally {
      state.isClosed = true;
    }
  }
  return { state, pieces: pieces() };
}

describe('a reader', () => {
  test('that stops reading holds little, one that leaves closes the source', async () => {
    const { state, pieces } = endlessNoise();
    const zip = zipOf([{ name: 'noise', pieces }], date);
    await zip.next();
    for (let turn = 0; turn < 200; turn += 1) await nextTurn();
    expect(state.taken).toBeLessThan(20);
    await zip.return(undefined);
    for (let turn = 0; turn < 200 && !state.isClosed; turn += 1) await nextTurn();
    expect(state.isClosed).toBe(true);
  });

  test('that leaves during a first small file leaves no next one open', async () => {
    const { state, pieces } = endlessNoise();
    const zip = zipOf(
      [
        { name: 'small', pieces: ['a'] },
        { name: 'noise', pieces },
      ],
      date,
    );
    await zip.next();
    await zip.return(undefined);
    // As long as whole archives take, which pass through the same stages.
    for (let n = 0; n < 5; n += 1) await bytesOf([{ name: 'a', pieces: ['a'] }]);
    expect(state.isClosed).toBe(state.taken > 0);
  });

  test('of a file that breaks gets an error, and bytes that no program takes for an archive', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'first\n';
      throw new Error('the database is gone');
    }
    const got: Uint8Array[] = [];
    const reading = (async () => {
      for await (const piece of zipOf([{ name: 'figures.csv', pieces: broken() }], date)) {
        got.push(piece);
      }
    })();
    await expect(reading).rejects.toThrow('the database is gone');
    await expect(readZip(Buffer.concat(got))).rejects.toThrow(/end of central directory/i);
  });
});
