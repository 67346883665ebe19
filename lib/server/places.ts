import { locales } from '../i18n/locales';
import type { Dear } from './client-limits';

/** Whose answer a place gives: see `Room`. */
export type PlaceRoom = 'answer' | 'passage' | 'editors';

/** What is answered and is neither a page nor a file; with what is dear to ask for there, or to send there. */
export type Place = {
  label: string;
  room: PlaceRoom;
  methods: readonly string[];
  asked?: Dear;
  sent?: Dear;
};

const read = ['GET', 'HEAD'] as const;
/** Other sites' pages may ask the API; Next answers OPTIONS where a route does not. */
export const methodsOfApi = [...read, 'OPTIONS'] as const;
const write = ['POST'] as const;

const forms = ['csv', 'json', 'sdmx.csv', 'xlsx', 'zip'];

/** `{l}` and `{id}` stand for what varies. */
const all: readonly Place[] = [
  ...inRoom('answer', '', ['/icon.svg', '/llms.txt', '/robots.txt', '/sitemap.xml'], read),
  ...inRoom('answer', '/sitemap', ['/figures.xml', '/pages.xml'], read),
  ...inRoom('answer', '/{l}', ['/changes/feed.xml'], methodsOfApi),
  ...inRoom('answer', '/{l}', ['/search'], read),
  ...inRoom('answer', '/{l}', ['/figures/{id}/picture.png'], read),
  ...inRoom(
    'answer',
    '/api/v1',
    ['/figures', '/figures/{id}', '/charts/{id}', '/oembed'],
    methodsOfApi,
  ),
  ...inRoom(
    'answer',
    '/api/v1',
    ['/sources', '/indicators', '/standards', '/statements'],
    methodsOfApi,
  ),
  ...inRoom(
    'answer',
    '/api/v1',
    ['/changes', '/openapi.json', '/survey.schema.json'],
    methodsOfApi,
  ),
  ...inRoom('answer', '/api/v1', ['/import-template.csv', '/import-template.xlsx'], methodsOfApi),

  ...inRoom('passage', '', ['/api/health', '/api/ready', '/{l}/api/try'], read),
  ...inRoom('passage', '/{l}/import', ['/audit.csv', '/drafts/{id}/faults.csv'], read),
  ...inRoom(
    'passage',
    '/api/v1/figures',
    forms.map((form) => `.${form}`),
    methodsOfApi,
    { asked: 'export' },
  ),
  ...inRoom('passage', '/api/v1', ['/figures.csv-metadata.json'], methodsOfApi),
  ...inRoom('passage', '/api/v1', ['/surveys.json'], methodsOfApi, { asked: 'export' }),
  ...inRoom('passage', '/api/v1', ['/imports'], write, { sent: 'import' }),

  ...inRoom('editors', '/{l}/import', ['', '/audit', '/edit', '/sign-in'], read),
  ...inRoom('editors', '/{l}/import', ['/edit/check'], write),
  ...inRoom('editors', '/{l}/import/session', [''], write, { sent: 'sign-in' }),
  ...inRoom('editors', '/{l}/import/session', ['/end'], write),
  ...inRoom('editors', '/{l}/import/tokens', [''], read),
  ...inRoom('editors', '/{l}/import/tokens', ['/make', '/revoke'], write),
  ...inRoom('editors', '/{l}/import/releases', ['', '/{id}'], read),
  ...inRoom('editors', '/{l}/import/releases', ['/{id}/undo'], write),
  ...inRoom('editors', '/{l}/import/drafts', [''], write, { sent: 'import' }),
  ...inRoom('editors', '/{l}/import/drafts/{id}', [''], read),
  ...inRoom('editors', '/{l}/import/drafts/{id}', ['/answers', '/check', '/publish'], write),
];

function inRoom(
  room: PlaceRoom,
  begin: string,
  ends: readonly string[],
  methods: readonly string[],
  dear: Pick<Place, 'asked' | 'sent'> = {},
): Place[] {
  return ends.map((end) => ({ label: begin + end, room, methods, ...dear }));
}

const places: ReadonlyMap<string, Place> = new Map(all.map((place) => [place.label, place]));
const language = new RegExp(`^/(?:${locales.join('|')})(?=/)`);

/**
 * The place of a path, one step of which may be an id.
 * @param path decoded
 */
export function findPlace(path: string): Place | undefined {
  const steps = path.replace(language, '/{l}').split('/');
  const withId = (_: string, at: number) =>
    steps.map((step, index) => (index === at && step !== '' ? '{id}' : step)).join('/');
  const label = [steps.join('/'), ...steps.map(withId)].find((name) => places.has(name));
  return label === undefined ? undefined : places.get(label);
}
