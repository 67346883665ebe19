import { publicUrl } from '../env';
import type { Asked } from '../figures/figure-answer';
import { formatFigureFilters } from '../figures/figure-filters';
import { getTranslator } from '../i18n/translations';
import { parseEmbedTarget, parseScheme, type OembedOptions } from './embed-filters';
import { embedCode, embedHref } from './embed-links';
import { getFrame } from './embed-queries';

/** The width of an embedded page where its host names none: a column of text. */
const usualWidth = 640;

/** An answer of oEmbed 1.0, type `rich`; null where the address shows nothing to embed. */
export async function respondWithOembed({ selection, options }: Asked<OembedOptions>) {
  const { address, maxWidth, maxHeight } = options;
  const home = publicUrl();
  const target = address && parseEmbedTarget(address, home);
  if (!target) return null;
  const { locale } = target;
  const t = getTranslator(locale);
  const words = { vocabulary: selection.vocabulary, locale, t };
  const frame = await getFrame(target, selection, words);
  if (!frame) return null;
  const scheme = parseScheme(address.searchParams).value;
  const rest = [formatFigureFilters(selection.filters), scheme === null ? '' : `scheme=${scheme}`];
  const href = embedHref(target, rest.filter(Boolean).join('&'));
  const width = Math.min(usualWidth, maxWidth ?? usualWidth);
  const height = Math.min(frame.height, maxHeight ?? frame.height);
  const answer = {
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
