import { publicUrl } from '../../base/settings/settings';
import type { SelectionRequest, Answer } from '../responses/figures-response';
import { figurePath } from '../../domain/figures/figure-links';
import { getPublishedAssessments } from '../../database/queries/assessments/assessment-queries';
import { getFigureIds, getFigureIdsApart } from '../../database/queries/figures/figure-queries';
import { xmlElement, xmlDocument, type Xml } from '../../base/xml/escape-xml';
import { locales } from '../../base/i18n/locales';
import type { Release } from '../../domain/releases/release-schema';
import { getPromises } from '../../database/queries/content/commitment-queries';
import { sitePaths } from './site-pages';

/** Figures of one sitemap: in three languages far below the protocol's 50,000 addresses and 50 MB. */
const figuresPerFile = 2_000;

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The index of the sitemaps: one of the pages, and as many of figures as it takes. */
export async function respondWithSitemapIndex({
  selection,
  release,
}: SelectionRequest<null>): Promise<Answer> {
  const starts = await getFigureIdsApart(selection, figuresPerFile);
  const files = ['pages.xml', ...starts.map((id) => `figures.xml?from=${id}`)];
  const date = release.published_at.toISOString();
  const entries = files.map((file) =>
    xmlElement(
      'sitemap',
      {},
      xmlElement('loc', {}, `${publicUrl()}/sitemap/${file}`),
      xmlElement('lastmod', {}, date),
    ),
  );
  return toAnswer(xmlElement('sitemapindex', { xmlns: protocol }, ...entries));
}

/** Every page but those of single figures. */
export async function respondWithPages({
  selection,
  release,
}: SelectionRequest<null>): Promise<Answer> {
  const [{ charters }, published] = await Promise.all([
    getPromises(selection.release),
    getPublishedAssessments(selection.release),
  ]);
  const assessments = published.map(({ id }) => id);
  return toAnswer(toUrlSet(sitePaths(selection.vocabulary, charters, assessments), release));
}

/** The pages of figures from one id on. */
export async function respondWithFigurePages({
  selection,
  release,
  options: from,
}: SelectionRequest<string>): Promise<Answer> {
  const ids = await getFigureIds(selection, { from, limit: figuresPerFile });
  return toAnswer(toUrlSet(ids.map(figurePath), release));
}

function toUrlSet(paths: readonly string[], { published_at }: Release): Xml {
  const date = published_at.toISOString();
  const home = publicUrl();
  const urls = paths.flatMap((path) => {
    const others = locales.map((locale) =>
      xmlElement('xhtml:link', {
        rel: 'alternate',
        hreflang: locale,
        href: `${home}/${locale}${path}`,
      }),
    );
    return locales.map((locale) =>
      xmlElement(
        'url',
        {},
        xmlElement('loc', {}, `${home}/${locale}${path}`),
        xmlElement('lastmod', {}, date),
        ...others,
      ),
    );
  });
  return xmlElement(
    'urlset',
    { xmlns: protocol, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
    ...urls,
  );
}

function toAnswer(root: Xml): Answer {
  return { body: xmlDocument(root), headers: { 'Content-Type': 'application/xml' } };
}
