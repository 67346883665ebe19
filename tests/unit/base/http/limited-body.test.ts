import { describe, expect, test } from 'vitest';
import { BodyBroken, BodyTooLarge, readBody, readForm } from '@/lib/base/http/limited-body';

const request = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request('http://localhost:3000/', {
    method: 'POST',
    body,
    headers,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });

/** A body that comes in pieces, and tells how many of them were asked for. */
function inPieces(...pieces: readonly string[]) {
  const asked = { pieces: 0 };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[asked.pieces];
        asked.pieces += 1;
        if (piece === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(piece));
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, asked };
}

const read = async (...of: Parameters<typeof readBody>) =>
  Buffer.from(await readBody(...of)).toString();

describe('a body', () => {
  test('comes whole, in however many pieces', async () => {
    expect(await read(request('a body'), 100)).toBe('a body');
    expect(await read(request(inPieces('in', ' ', 'pieces').stream), 100)).toBe('in pieces');
    expect(await read(request(null), 100)).toBe('');
  });

  test('may be as large as it may be, and not a byte larger', async () => {
    expect(await read(request('1234'), 4)).toBe('1234');
    expect(await read(request('1234', { 'Content-Length': '4' }), 4)).toBe('1234');
    await expect(readBody(request('12345'), 4)).rejects.toThrow(BodyTooLarge);
    await expect(readBody(request(inPieces('123', '45').stream), 4)).rejects.toThrow(BodyTooLarge);
  });

  test('that says it is too large is not read, one that turns out to be no further', async () => {
    const announced = inPieces('1', '2');
    const says = request(announced.stream, { 'Content-Length': '5' });
    await expect(readBody(says, 4)).rejects.toThrow(BodyTooLarge);
    expect(announced.asked.pieces).toBe(0);
    const silent = inPieces('123', '45', '6', '7', '8', '9');
    await expect(readBody(request(silent.stream), 4)).rejects.toThrow(BodyTooLarge);
    expect(silent.asked.pieces).toBeLessThan(5);
  });

  test('that is shorter than it says, or breaks off, is broken', async () => {
    await expect(readBody(request('123', { 'Content-Length': '4' }), 9)).rejects.toThrow(
      BodyBroken,
    );
    const reset = new Error('reset');
    const broken = new ReadableStream({
      pull(controller) {
        controller.error(reset);
      },
    });
    await expect(readBody(request(broken), 9)).rejects.toMatchObject({
      name: 'BodyBroken',
      cause: reset,
    });
  });
});

describe('a form', () => {
  test('is read, as both ways of sending it', async () => {
    const urlEncoded = await readForm(request(new URLSearchParams({ name: 'é & à' })), 100);
    expect([...urlEncoded]).toEqual([['name', 'é & à']]);
    const parts = new FormData();
    parts.append('name', 'nightly');
    expect([...(await readForm(request(parts), 1000))]).toEqual([['name', 'nightly']]);
  });

  test('that is none, or says no type, is broken', async () => {
    const json = { 'Content-Type': 'application/json' };
    await expect(readForm(request('{}', json), 100)).rejects.toThrow(BodyBroken);
    const typeless = readForm(request(new Uint8Array([1, 2])), 100);
    await expect(typeless).rejects.toThrow(BodyBroken);
    await expect(typeless).rejects.toHaveProperty('cause.name', 'TypeError');
  });

  test('of more than 1,000 fields is refused before they are read', async () => {
    const names = Array.from({ length: 1_002 }, (_, at) => `f${at}`);
    const encoded = (count: number) =>
      request(new URLSearchParams(names.slice(0, count).map((name) => [name, '1'])));
    expect([...(await readForm(encoded(1_001), 1e6))]).toHaveLength(1_001);
    await expect(readForm(encoded(1_002), 1e6)).rejects.toThrow(BodyTooLarge);
    const part = (name: string) =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n1\r\n`;
    const multipart = (count: number) =>
      request(`${names.slice(0, count).map(part).join('')}--b--\r\n`, {
        'Content-Type': 'multipart/form-data; x="; boundary=zz"; boundary="b"',
      });
    expect([...(await readForm(multipart(999), 1e6))]).toHaveLength(999);
    await expect(readForm(multipart(1_001), 1e6)).rejects.toThrow(BodyTooLarge);
  });

  test('that is too large is refused as such', async () => {
    const form = new URLSearchParams({ name: 'x'.repeat(100) });
    await expect(readForm(request(form), 100)).rejects.toMatchObject({ name: 'BodyTooLarge' });
  });
});
