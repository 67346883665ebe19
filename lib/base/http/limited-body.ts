import { MIMEType } from 'node:util';

/** A body is larger than it may be. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge';
}

/** A body ended before it was whole, or is not what its headers say. */
export class BodyBroken extends Error {
  override name = 'BodyBroken';
}

/**
 * The body of a request. One that is too large is refused by what it announces, else as soon as it is
 * seen to be: the rest is never read.
 * @throws BodyTooLarge, BodyBroken
 */
export async function readBody(
  request: Request,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers.get('Content-Length') ?? 0);
  if (announced > maxBytes) throw new BodyTooLarge();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of request.body ?? []) {
      length += piece.length;
      if (length > maxBytes) throw new BodyTooLarge();
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof BodyTooLarge ? error : new BodyBroken('', { cause: error });
  }
  if (length < announced) throw new BodyBroken();
  return Buffer.concat(pieces);
}

/** Fields of a form, far more than any of ours has: each costs much more to read than to send. */
const mostFields = 1_000;

/**
 * The form that a request sends.
 * @throws BodyTooLarge, BodyBroken
 */
export async function readForm(request: Request, maxBytes: number): Promise<FormData> {
  const body = await readBody(request, maxBytes);
  const type = request.headers.get('Content-Type') ?? '';
  if (
    hasMore(Buffer.from(body.buffer, body.byteOffset, body.length), separatorOf(type), mostFields)
  )
    throw new BodyTooLarge();
  try {
    return await new Response(body, { headers: { 'Content-Type': type } }).formData();
  } catch (error) {
    throw new BodyBroken('', { cause: error });
  }
}

/**
 * What stands between the fields of a form, by its media type.
 * @throws BodyBroken where that is none
 */
function separatorOf(type: string): string {
  try {
    const boundary = new MIMEType(type).params.get('boundary');
    return boundary === null ? '&' : `--${boundary}`;
  } catch (error) {
    throw new BodyBroken('', { cause: error });
  }
}

/** Whether a text stands in bytes more often than so many times. */
function hasMore(bytes: Buffer, text: string, most: number): boolean {
  let found = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length)) {
    found += 1;
    if (found > most) return true;
  }
  return false;
}
