/** Every page of the site, as its path after the language. */
export const themes = [
  'satisfaction',
  'waiting',
  'switching',
  'resolution',
  'expectations',
  'reactions',
  'offshoring',
] as const;

export const sources = [
  'peut-mieux-faire',
  'professionnalisme-des-conseillers',
  'centres-d-appels-et-doleances',
  'service-client-arrive-en-belgique',
  'client-le-moins-bien-traite',
] as const;

export const paths: readonly string[] = [
  '',
  ...themes.map((theme) => `/themes/${theme}`),
  '/figures',
  '/countries',
  '/countries/BE',
  '/countries/FR',
  '/organisations',
  '/commitments',
  '/assessments',
  '/ratings',
  '/compare',
  '/sources',
  ...sources.map((source) => `/sources/${source}`),
  '/benchmark',
  '/changes',
  '/api',
  '/about',
];

/** Where the server of all releases that ship stands; the others show the first one. */
export const shippedSite = `http://localhost:${process.env.E2E_SHIPPED_PORT}`;

export const locales = ['fr', 'nl', 'en'] as const;

export type Locale = (typeof locales)[number];
