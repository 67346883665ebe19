import { locales } from '../base/i18n/locales';
import { pageRoutes } from '../features/site/page-address';

/** What one client may do only so often, since it costs the server much more than whoever asks for it. */
export type CountedUse = 'search' | 'sign-in' | 'import' | 'rating';

/** How a route is answered. */
export type RouteKind =
  /** `/`, which leads to the reader's language. */
  | 'root'
  /** A page that is the same for everybody at a release. */
  | 'page'
  /** What the scripts of such a page need once they come. */
  | 'page-data'
  /** An answer of the API, a feed or a picture, likewise the same. */
  | 'cached'
  /** Made for each request: a whole selection, the state of the server, what somebody sends. */
  | 'direct'
  /** A page or form that depends on who asks: an editor, or who rates. */
  | 'personal'
  /** Nothing of ours. */
  | 'nowhere';

export type Route = {
  /** What logs and metrics call it, with signs for what varies: `/{l}/figures/{id}`. */
  label: string;
  kind: RouteKind;
  /** The methods that are answered; every other is refused. */
  methods: readonly string[];
  /** Whether it sends a selection of any size. */
  isExport?: boolean;
  /** What a POST counts as, for the client that sends it. */
  counted?: CountedUse;
  /** Whether it asks who has signed in, or by what a browser is known that rates. */
  hasSession?: boolean;
};

const read = ['GET', 'HEAD'] as const;
/** Pages of other sites may ask the API. */
const readFromAnywhere = [...read, 'OPTIONS'] as const;
const write = ['POST'] as const;

/** Every address there is, but for files: a test compares it with `app/`. */
export const routes: readonly Route[] = [
  { label: '/', kind: 'root', methods: read },
  ...pageRoutes.map((label) => ({ label, kind: 'page' as const, methods: read })),
  { label: '/page-data/{id}/{page}', kind: 'page-data', methods: read },

  ...routesAt('', ['/icon.svg', '/llms.txt', '/robots.txt', '/sitemap.xml'], 'cached', read),
  ...routesAt('/sitemap', ['/figures.xml', '/pages.xml'], 'cached', read),
  ...routesAt('/{l}', ['/search', '/figures/{id}/picture.png'], 'cached', read),
  ...routesAt('/{l}', ['/assessments/{id}/contacts.csv'], 'cached', read),
  ...routesAt('/{l}', ['/assessment-template.csv', '/assessment-template.xlsx'], 'cached', read),
  ...routesAt('/{l}', ['/changes/feed.xml'], 'cached', readFromAnywhere),
  ...api(['/figures', '/figures/{id}', '/charts', '/charts/{id}', '/changes'], 'cached'),
  ...api(['/sources', '/indicators', '/organisations', '/standards', '/statements'], 'cached'),
  ...api(['/commitments', '/assessments', '/ratings', '/ratings.csv', '/oembed'], 'cached'),
  ...api(['/openapi.json', '/survey.schema.json'], 'cached'),
  ...api(['/import-template.csv', '/import-template.xlsx'], 'cached'),

  ...routesAt('', ['/api/health', '/api/ready', '/{l}/api/try'], 'direct', read),
  ...api(['/figures.csv-metadata.json'], 'direct'),
  ...api(['/figures.csv', '/figures.json', '/figures.sdmx.csv'], 'direct', { isExport: true }),
  ...api(['/figures.xlsx', '/figures.zip', '/surveys.json'], 'direct', { isExport: true }),
  { label: '/api/v1/imports', kind: 'direct', methods: write, counted: 'import', hasSession: true },
  ...download(['/audit.csv', '/drafts/{id}/faults.csv']),
  ...download(['/assessments/{id}/contacts.csv', '/assessments/{id}/result.txt']),

  ...raters(['/organisations/{id}/rate', '/ratings/receipts/{id}'], read),
  ...raters(['/ratings/doubts', '/ratings/doubts/{id}'], read),
  ...raters(['/organisations/{id}/rate/send', '/ratings/doubts/send'], write),
  ...raters(['/ratings/receipts/{id}/change', '/ratings/receipts/{id}/withdraw'], write),

  ...editors(['', '/audit', '/edit', '/languages', '/sign-in', '/tokens', '/drafts/{id}'], read),
  ...editors(['/releases', '/releases/{id}', '/ratings', '/ratings/{id}'], read),
  ...editors(['/assessments', '/assessments/{id}', '/campaign'], read),
  ...editors(['/edit/check', '/session/end', '/tokens/make', '/tokens/revoke'], write),
  ...editors(['/drafts/{id}/answers', '/drafts/{id}/check', '/drafts/{id}/publish'], write),
  ...editors(['/releases/{id}/undo', '/campaign/keep'], write),
  ...editors(['/assessments/{id}/evidence', '/assessments/{id}/publish'], write),
  ...editors(['/assessments/{id}/reply', '/ratings/doubts/{id}/answer'], write),
  ...editors(['/ratings/{id}/decide', '/ratings/{id}/unfreeze', '/ratings/code'], write),
  ...editors(['/session'], write, 'sign-in'),
  ...editors(['/drafts', '/campaign/check'], write, 'import'),
];

/** Programs are told in their own way that there is nothing. */
export const nowhere: Route = { label: 'nowhere', kind: 'nowhere', methods: read };
export const nowhereInApi: Route = { label: 'nowhere', kind: 'cached', methods: readFromAnywhere };

function routesAt(
  begin: string,
  ends: readonly string[],
  kind: RouteKind,
  methods: readonly string[],
  more: Partial<Route> = {},
): Route[] {
  return ends.map((end) => ({ label: begin + end, kind, methods, ...more }));
}

function api(ends: readonly string[], kind: RouteKind, more?: Partial<Route>): Route[] {
  return routesAt('/api/v1', ends, kind, readFromAnywhere, more);
}

/** Files that depend on who asks. */
function download(ends: readonly string[]): Route[] {
  return routesAt('/{l}/import', ends, 'direct', read, { hasSession: true });
}

function editors(ends: readonly string[], methods: readonly string[], counted?: CountedUse) {
  return routesAt('/{l}/import', ends, 'personal', methods, { hasSession: true, counted });
}

/** What members of the public do without an account. */
function raters(ends: readonly string[], methods: readonly string[]) {
  const counted = methods === write ? ('rating' as const) : undefined;
  return routesAt('/{l}', ends, 'personal', methods, { hasSession: true, counted });
}

/** The addresses of a route as the router takes them, one for each language. */
export function routeUrls({ label }: Route): string[] {
  const url = label.replaceAll('{id}', ':id').replace('{page}', '*');
  return url.includes('{l}') ? locales.map((locale) => url.replace('{l}', locale)) : [url];
}
