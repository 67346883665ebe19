import { parsePageAddress, type PageAddress } from '../site/page-address';
import type { KeptAnswer } from './kept-answer';

/** Who answers a path, and whether what they say is the same for everybody. */
export type Room =
  /** `/`, which leads on. */
  | { name: 'entrance' }
  /** A file that is fetched as it is. */
  | { name: 'file'; file: KeptAnswer }
  /** A page that is the same for everybody at a release. */
  | { name: 'page'; address: PageAddress }
  /** An answer of the API, a feed or a picture, likewise. */
  | { name: 'answer' }
  /** Made while it is sent, or never the same twice. */
  | { name: 'passage' }
  /** A page of the editors: it depends on who asks. */
  | { name: 'editors' }
  | { name: 'nowhere' };

const editors = /^\/(?:fr|nl|en)\/import(?:\/.*)?$/;
const editorsFiles = /^\/(?:fr|nl|en)\/import\/.*\.csv$/;

const answers =
  /^\/(?:api\/.+|robots\.txt|llms\.txt|sitemap\.xml|sitemap\/\w+\.xml|icon\.svg|(?:fr|nl|en)\/(?:changes\/feed\.xml|figures\/[^/]+\/picture\.png))$/;

/** Whole selections are streamed; the state of the server, and what somebody sends, are never kept. */
const passages =
  /^\/(?:(?:fr|nl|en)\/api\/try|api\/(?:health|ready|v1\/imports|v1\/(?:figures|surveys)\.[\w.-]+))$/;

/**
 * @param path decoded
 * @param files what browsers fetch as files, by its path
 */
export function findRoom(path: string, files: ReadonlyMap<string, KeptAnswer>): Room {
  if (path === '/') return { name: 'entrance' };
  const address = parsePageAddress(path);
  if (address) return { name: 'page', address };
  const file = files.get(path);
  if (file) return { name: 'file', file };
  if (passages.test(path) || editorsFiles.test(path)) return { name: 'passage' };
  if (editors.test(path)) return { name: 'editors' };
  return { name: answers.test(path) ? 'answer' : 'nowhere' };
}

/** The methods that a room knows; every other is refused at the door. */
export const methodsOf: Readonly<Record<Room['name'], readonly string[]>> = {
  entrance: ['GET', 'HEAD'],
  file: ['GET', 'HEAD'],
  page: ['GET', 'HEAD'],
  nowhere: ['GET', 'HEAD'],
  answer: ['GET', 'HEAD', 'OPTIONS'],
  passage: ['GET', 'HEAD', 'OPTIONS', 'POST'],
  editors: ['GET', 'HEAD', 'POST'],
};
