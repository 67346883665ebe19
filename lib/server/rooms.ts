import { parsePageAddress, type PageAddress } from '../site/page-address';
import type { KeptAnswer } from './kept-answer';
import { findPlace, methodsOfApi, type Place, type PlaceRoom } from './places';

/** Who answers a path, and whether what they say is the same for everybody. */
type Answerer =
  /** `/`, which leads on. */
  | { name: 'entrance' }
  /** A file that is fetched as it is. */
  | { name: 'file'; file: KeptAnswer }
  /** A page that is the same for everybody at a release. */
  | { name: 'page'; address: PageAddress }
  /**
   * - `answer`: of the API, a feed or a picture, likewise the same.
   * - `passage`: a whole selection, made while it is sent; the state of the server; what somebody sends.
   * - `editors`: a page of theirs, which depends on who asks.
   */
  | { name: PlaceRoom; place: Place | null }
  | { name: 'nowhere' };

/** With what logs and metrics call it: there are few names, whatever strangers ask for. */
export type Room = Answerer & { label: string };

/**
 * @param path decoded
 * @param files what browsers fetch as files, by its path
 */
export function findRoom(path: string, files: ReadonlyMap<string, KeptAnswer>): Room {
  if (path === '/') return { name: 'entrance', label: path };
  const address = parsePageAddress(path);
  if (address) return { name: 'page', address, label: pageLabel(address) };
  const file = files.get(path);
  if (file) return { name: 'file', file, label: 'file' };
  const place = findPlace(path);
  if (place) return { name: place.room, place, label: place.label };
  // Programs are told in their own way that there is nothing.
  if (path.startsWith('/api/')) return { name: 'answer', place: null, label: 'nowhere' };
  return { name: 'nowhere', label: 'nowhere' };
}

function pageLabel({ isEmbed, route }: PageAddress): string {
  const rest = route === '' ? '' : `/${route.replace('*', '{id}')}`;
  return `${isEmbed ? '/embed' : ''}/{l}${rest}`;
}

/** The methods that are answered there; every other is refused at the door. */
export function methodsOf(room: Room): readonly string[] {
  if ('place' in room) return room.place?.methods ?? methodsOfApi;
  return ['GET', 'HEAD'];
}
