import { formatQuery, joinQueries, type Query } from '../../base/http/query';
import { parseAskedChart } from '../charts/requested-chart-filters';
import { checkChosen } from '../charts/requested-chart';
import { publicUrl } from '../../base/settings/settings';
import type { ParsedParameter } from '../../domain/filters/parameters';
import { explorerQuery, usualView } from '../../domain/filters/explorer-filters';
import type { SelectionRequest } from '../responses/figures-response';
import { getTranslator } from '../../base/i18n/translations';
import { parseEmbedTarget, parseScheme, type OembedOptions, type Scheme } from './embed-filters';
import { embedCode, embedHref, type EmbedTarget } from './embed-links';
import { getFrame } from './embed-page';
import type { Oembed } from './oembed-schema';

/** The width of an embedded page where its host names none: a column of text. */
const usualWidth = 640;

/** What is asked for, and what its address says beside filters and release. */
export type EmbedOptions = OembedOptions & {
  /** null where the address shows nothing that can be embedded. */
  target: EmbedTarget | null;
  chosen: readonly string[];
  scheme: Scheme | null;
};

/** Reads the address that is asked about. @param query the address's own */
export function parseEmbed(options: OembedOptions, query: Query): ParsedParameter<EmbedOptions> {
  const target = options.address && parseEmbedTarget(options.address, publicUrl());
  const chart = parseAskedChart(target?.form === 'charts' ? target.id : '', query);
  const scheme = parseScheme(query);
  return {
    value: { ...options, target, chosen: chart.value.chosen, scheme: scheme.value },
    problems: [...chart.problems, ...scheme.problems],
  };
}

/** What is wrong with the figures that are chosen for the chart. */
export function checkEmbed({ options, selection }: SelectionRequest<EmbedOptions>) {
  return checkChosen(options, selection);
}

/** An answer of oEmbed 1.0, type `rich`; null where the address shows nothing to embed. */
export async function respondWithOembed({ selection, options }: SelectionRequest<EmbedOptions>) {
  const { target, chosen, scheme, maxWidth, maxHeight } = options;
  if (!target) return null;
  const home = publicUrl();
  const { locale, form, id } = target;
  const t = getTranslator(locale);
  const words = { vocabulary: selection.vocabulary, locale, t };
  const frame = await getFrame(form, { id, chosen }, selection, words);
  if (!frame) return null;
  const query = explorerQuery(selection.filters, { ...usualView, chosen });
  const href = embedHref(target, joinQueries(query, formatQuery({ scheme })));
  const width = Math.min(usualWidth, maxWidth ?? usualWidth);
  const height = Math.min(frame.height, maxHeight ?? frame.height);
  const answer: Oembed = {
    version: '1.0',
    type: 'rich',
    title: frame.title,
    provider_name: t('site.name'),
    provider_url: `${home}/${locale}`,
    html: embedCode(home, { href, title: frame.title, width, height }),
    width,
    height,
  };
  return {
    body: JSON.stringify(answer),
    headers: { 'Content-Type': 'application/json', 'Content-Language': locale },
  };
}
