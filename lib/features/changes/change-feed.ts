import { publicUrl } from '../../base/settings/settings';
import type { SelectionRequest, Answer } from '../responses/figures-response';
import { xmlElement, xmlDocument, type Xml } from '../../base/xml/escape-xml';
import type { Locale } from '../../base/i18n/locales';
import { getTranslator, type Translator } from '../../base/i18n/translations';
import type { Release } from '../../domain/releases/release-schema';
import { getChangeLog } from './change-log';
import type { ChangeRow, LoggedRelease } from '../../domain/releases/change-schema';
import { authorName, contentCountsTexts, figureCountsText, releaseTitle } from './release-text';

/** Releases that the feed tells; the page has them all. */
const feedLimits = { releases: 20, rows: 20 };

/** The changelog as an Atom feed (RFC 4287), one entry a release. */
export async function respondWithFeed({
  selection,
  release,
  options: locale,
}: SelectionRequest<Locale>): Promise<Answer> {
  const t = getTranslator(locale);
  const words = { vocabulary: selection.vocabulary, locale, t };
  const range = { since: 0, release: release.number };
  const log = await getChangeLog(selection, range, feedLimits, words);
  return {
    body: xmlDocument(toFeed(log, release, locale, t)),
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Content-Language': locale,
    },
  };
}

function toFeed(
  log: readonly LoggedRelease[],
  newest: Release,
  locale: Locale,
  t: Translator,
): Xml {
  const page = `${publicUrl()}/${locale}/changes`;
  const self = `${page}/feed.xml`;
  return xmlElement(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
    xmlElement('id', {}, self),
    xmlElement('title', {}, t('changes.feedTitle')),
    xmlElement('subtitle', {}, t('changes.lead')),
    xmlElement('updated', {}, newest.published_at.toISOString()),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: page }),
    ...log.map((entry) => toEntry(entry, page, locale, t)),
  );
}

function toEntry(entry: LoggedRelease, page: string, locale: Locale, t: Translator): Xml {
  const { release, rows, omitted } = entry;
  const date = release.published_at.toISOString();
  const address = `${page}#release-${release.number}`;
  const more = omitted > 0 ? [t('changes.more', { count: omitted })] : [];
  return xmlElement(
    'entry',
    {},
    xmlElement('id', {}, address),
    xmlElement('title', {}, releaseTitle(release, locale, t)),
    xmlElement('published', {}, date),
    xmlElement('updated', {}, date),
    xmlElement('author', {}, xmlElement('name', {}, authorName(release, t))),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: address }),
    xmlElement('summary', {}, releaseEntryText(entry, locale, t)),
    xmlElement(
      'content',
      { type: 'text' },
      [...rows.map((row) => changeText(row, t)), ...more].join('\n'),
    ),
  );
}

function releaseEntryText(
  { release, counts, content }: LoggedRelease,
  locale: Locale,
  t: Translator,
) {
  return [
    release.reason,
    figureCountsText(counts, locale, t) ?? t('changes.noFigures'),
    ...contentCountsTexts(content, locale, t),
  ].join('\n');
}

/** `Corrected: Switched provider (Belgium, 2010) 61% → 60%`. */
function changeText({ kind, label, context, value, fields }: ChangeRow, t: Translator): string {
  const corrected = fields.find(({ field }) => field === 'value');
  const shown =
    corrected?.was && corrected.now
      ? t('changes.fromTo', { was: corrected.was, now: corrected.now })
      : value;
  return t('labelled', {
    label: t(`changes.kinds.${kind}`),
    value: `${label} (${context}) ${shown}`,
  });
}
