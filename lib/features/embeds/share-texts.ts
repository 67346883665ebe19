import { formatQuery, withQuery } from '../../base/http/query';
import { publicUrl } from '../../base/settings/settings';
import { pickText } from '../../base/i18n/text-schema';
import type { ChartWords } from '../../domain/charts/chart-point';
import type { ChartSpec } from '../../domain/charts/model/chart-schema';
import { fullTitle } from '../../domain/charts/chart-spec';
import { toCitations } from '../../domain/figures/figure-citation';
import { figureHref } from '../../domain/figures/figure-links';
import { toMeaning } from '../../domain/figures/figure-meaning';
import type { Figure } from '../../domain/figures/figure-schema';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import type { Release } from '../../domain/releases/release-schema';
import { chartFrameHeight, embedHref, figureFrameHeight } from './embed-links';

/** Sources that a sentence names. */
const mostNamed = 2;

/** What is made for who shares something: texts that are finished, in the reader's language. */
export type ShareTexts = {
  sentence: string;
  /** Addresses as they will be, and as they are at this release. */
  link: string;
  frozenLink: string;
  citation: string;
  embed: { href: string; title: string; height: number };
};

/** A chart's: its sentence says what was found, where that can be said. */
export function chartShareTexts(chart: ChartSpec, { locale, t }: ChartWords): ShareTexts {
  const { id, label, address, name, sources } = chart;
  const addressAt = (query: string) =>
    `${publicUrl()}${withQuery(`/${locale}${address.path}`, query)}#${id}`;
  const said = { site: t('site.name'), title: fullTitle(chart, t) };
  const named = nameSources(sources, t);
  const [link, frozenLink] = [addressAt(address.query), addressAt(address.frozenQuery)];
  return {
    ...{ link, frozenLink },
    sentence: t('take.sentenceOf', { sentence: said.title, source: named, ...said, url: link }),
    citation: t('take.citation', { ...said, sources: named, url: frozenLink }),
    embed: {
      href: embedHref({ locale, form: 'charts', id: name.id }, name.query),
      title: label,
      height: chartFrameHeight(chart),
    },
  };
}

/** Sources by their names, as many as a sentence bears; the address beside it leads to all of them. */
function nameSources(sources: ChartSpec['sources'], t: ChartWords['t']): string {
  const names = sources.map(({ label }) => label);
  // One more takes no more room than saying that there is one more.
  if (names.length <= mostNamed + 1) return names.join(' · ');
  const count = names.length - mostNamed;
  return [...names.slice(0, mostNamed), t('charts.moreSources', { count })].join(' · ');
}

/** A figure's: its sentence is the one that its page opens with. */
export function figureShareTexts(
  figure: Figure,
  { release, selection }: { release: Release; selection: FigureSelection },
  words: ChartWords,
): ShareTexts {
  const { vocabulary, locale, t } = words;
  const { title, sentence } = toMeaning(figure, words);
  const source = vocabulary.sources.get(figure.source);
  const named = source ? (source.title ?? pickText(source.label, locale).text) : figure.source;
  const frozen = formatQuery({ release: selection.filters.release });
  const link = publicUrl() + figureHref(figure, locale, frozen);
  const url = publicUrl() + figureHref(figure, locale, formatQuery({ release: release.number }));
  const date = new Date().toISOString().slice(0, 10);
  return {
    link,
    frozenLink: url,
    sentence: t('take.sentenceOf', {
      sentence: sentence.replace(/\.$/, ''),
      source: named,
      site: t('site.name'),
      url: link,
    }),
    citation: toCitations(figure, { release, url, date }, words).text,
    embed: {
      href: embedHref({ locale, form: 'figures', id: figure.id }, frozen),
      title,
      height: figureFrameHeight,
    },
  };
}
