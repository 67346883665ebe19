import { create as contentDisposition } from 'content-disposition';

/** What no file name may hold on some system, and what nobody sees. */
const forbidden = /[\p{C}/\\:*?"<>|]+/gu;

/** Characters; file systems take 255 bytes or so. */
const longestName = 150;

/**
 * `Content-Disposition` of a file to save, after RFC 6266. What stands before the last slash of its name, of
 * either kind, is no part of it: a file that somebody sent may be called `../../x`.
 * @param name what it is called
 * @param ending is kept whole, with its dot
 */
export function attachment(name: string, ending: string): string {
  const [last = ''] = name.split(/[/\\]/).slice(-1);
  const plain = last.replace(forbidden, '-').replace(/^[.\s]+/, '');
  // Cut between characters, never inside one: half of a surrogate pair cannot be sent in a header.
  const short = [...plain].slice(0, longestName).join('').trim();
  return contentDisposition(`${short === '' ? 'file' : short}${ending}`);
}
