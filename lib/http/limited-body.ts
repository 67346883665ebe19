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
  } catch (fault) {
    throw fault instanceof BodyTooLarge ? fault : new BodyBroken('', { cause: fault });
  }
  if (length < announced) throw new BodyBroken();
  return Buffer.concat(pieces);
}

/**
 * The form that a request sends.
 * @throws BodyTooLarge, BodyBroken
 */
export async function readForm(request: Request, maxBytes: number): Promise<FormData> {
  const body = await readBody(request, maxBytes);
  const type = request.headers.get('Content-Type') ?? '';
  try {
    return await new Response(body, { headers: { 'Content-Type': type } }).formData();
  } catch (fault) {
    throw new BodyBroken('', { cause: fault });
  }
}
