import type { PageAddress } from '../site/page-address';
import type { Room } from './rooms';

/** Everything that is answered and is neither a page nor a file, `{l}` and `{id}` in the place of what varies. */
const labels: ReadonlySet<string> = new Set([
  ...['/api/health', '/api/ready', '/{l}/api/try', '/icon.svg', '/llms.txt', '/robots.txt'],
  ...['/sitemap.xml', '/sitemap/figures.xml', '/sitemap/pages.xml', '/{l}/changes/feed.xml'],
  ...['/{l}/figures/{id}/picture.png', '/api/v1/charts/{id}', '/api/v1/figures/{id}'],
  ...[
    'figures',
    'sources',
    'indicators',
    'standards',
    'statements',
    'changes',
    'oembed',
    'imports',
  ].map((name) => `/api/v1/${name}`),
  ...['csv', 'json', 'sdmx.csv', 'xlsx', 'zip', 'csv-metadata.json'].map(
    (form) => `/api/v1/figures.${form}`,
  ),
  ...['surveys.json', 'survey.schema.json', 'openapi.json'].map((name) => `/api/v1/${name}`),
  ...['/api/v1/import-template.csv', '/api/v1/import-template.xlsx'],
  ...[
    '',
    '/audit',
    '/audit.csv',
    '/edit',
    '/edit/check',
    '/sign-in',
    '/session',
    '/session/end',
  ].map((rest) => `/{l}/import${rest}`),
  ...['', '/make', '/revoke'].map((rest) => `/{l}/import/tokens${rest}`),
  ...['', '/{id}', '/{id}/undo'].map((rest) => `/{l}/import/releases${rest}`),
  ...['', '/{id}', '/{id}/answers', '/{id}/check', '/{id}/faults.csv', '/{id}/publish'].map(
    (rest) => `/{l}/import/drafts${rest}`,
  ),
]);

/**
 * What logs and metrics call a place. There are few names, whatever strangers ask for.
 * @param path decoded
 */
export function routeLabel(room: Room, path: string): string {
  switch (room.name) {
    case 'entrance':
      return '/';
    case 'file':
    case 'nowhere':
      return room.name;
    case 'page':
      return pageLabel(room.address);
    case 'answer':
    case 'passage':
    case 'editors':
      return knownLabel(path) ?? 'nowhere';
  }
}

function pageLabel({ isEmbed, route }: PageAddress): string {
  const rest = route === '' ? '' : `/${route.replace('*', '{id}')}`;
  return `${isEmbed ? '/embed' : ''}/{l}${rest}`;
}

/** The label of a path, one step of which may be an id. */
function knownLabel(path: string): string | undefined {
  const steps = path.replace(/^\/(?:fr|nl|en)(?=\/)/, '/{l}').split('/');
  const withId = (_: string, at: number) =>
    steps.map((step, index) => (index === at ? '{id}' : step)).join('/');
  return [steps.join('/'), ...steps.map(withId)].find((label) => labels.has(label));
}
