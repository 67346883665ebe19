import { locales } from '../i18n/locales';
import type { Dear } from './client-limits';

/** Whose answer a place gives: see `Room`. */
export type PlaceRoom = 'answer' | 'passage' | 'editors';

/** What is answered and is neither a page nor a file; with what is dear to ask for there, or to send there. */
export type Place = { label: string; room: PlaceRoom; asked?: Dear; sent?: Dear };

const forms = ['csv', 'json', 'sdmx.csv', 'xlsx', 'zip', 'csv-metadata.json'];

/** `{l}` and `{id}` stand for what varies. */
const all: readonly Place[] = [
  ...inRoom('answer', '', ['/icon.svg', '/llms.txt', '/robots.txt', '/sitemap.xml']),
  ...inRoom('answer', '/sitemap', ['/figures.xml', '/pages.xml']),
  ...inRoom('answer', '/{l}', ['/changes/feed.xml', '/figures/{id}/picture.png']),
  ...inRoom('answer', '/api/v1', ['/figures', '/figures/{id}', '/charts/{id}', '/oembed']),
  ...inRoom('answer', '/api/v1', ['/sources', '/indicators', '/standards', '/statements']),
  ...inRoom('answer', '/api/v1', ['/changes', '/openapi.json', '/survey.schema.json']),
  ...inRoom('answer', '/api/v1', ['/import-template.csv', '/import-template.xlsx']),

  ...inRoom('passage', '', ['/api/health', '/api/ready', '/{l}/api/try']),
  ...inRoom('passage', '/{l}/import', ['/audit.csv', '/drafts/{id}/faults.csv']),
  ...inRoom(
    'passage',
    '/api/v1/figures',
    forms.map((form) => `.${form}`),
    { asked: 'export' },
  ),
  ...inRoom('passage', '/api/v1', ['/surveys.json'], { asked: 'export' }),
  ...inRoom('passage', '/api/v1', ['/imports'], { sent: 'import' }),

  ...inRoom('editors', '/{l}/import', ['', '/audit', '/edit', '/edit/check', '/sign-in']),
  ...inRoom('editors', '/{l}/import/session', [''], { sent: 'sign-in' }),
  ...inRoom('editors', '/{l}/import/session', ['/end']),
  ...inRoom('editors', '/{l}/import/tokens', ['', '/make', '/revoke']),
  ...inRoom('editors', '/{l}/import/releases', ['', '/{id}', '/{id}/undo']),
  ...inRoom('editors', '/{l}/import/drafts', [''], { sent: 'import' }),
  ...inRoom('editors', '/{l}/import/drafts/{id}', ['', '/answers', '/check', '/publish']),
];

function inRoom(
  room: PlaceRoom,
  begin: string,
  ends: readonly string[],
  dear: Pick<Place, 'asked' | 'sent'> = {},
): Place[] {
  return ends.map((end) => ({ label: begin + end, room, ...dear }));
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
