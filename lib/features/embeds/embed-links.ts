import { formatQuery, withQuery } from '../../base/http/query';
import { drawingHeight } from '../../domain/charts/layout/chart-size';
import type { ChartSpec } from '../../domain/charts/model/chart-schema';
import { escapeXml } from '../../base/xml/escape-xml';
import type { Locale } from '../../base/i18n/locales';

/** What can be embedded, by its id: a chart or a figure. */
export type EmbedTarget = { locale: Locale; form: 'charts' | 'figures'; id: string };

/** The address of an embedded page. `query` holds filters, `release` and `scheme`. */
export function embedHref({ locale, form, id }: EmbedTarget, query: string): string {
  return withQuery(`/embed/${locale}/${form}/${id}`, query);
}

/**
 * What another site's page has to hold: the frame, and the script that gives it the height it asks for.
 * @param home the barometer's own address, without a slash at its end
 * @param height in pixels, for where the script does not run; width in pixels or `100%`
 */
export function embedCode(
  home: string,
  frame: { href: string; title: string; height: number; width?: number },
): string {
  const src = escapeXml(home + frame.href);
  const width = frame.width ?? '100%';
  return [
    `<iframe src="${src}" title="${escapeXml(frame.title)}" width="${width}" height="${frame.height}" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    `<script src="${escapeXml(home)}/embed.js" async></script>`,
  ].join('\n');
}

/**
 * A page's link to its oEmbed answer, by media type.
 * @param href what can be embedded: an embedded page, or the page of a figure
 */
export function oembedDiscovery(home: string, href: string): Record<string, string> {
  const query = formatQuery({ url: home + href });
  return { 'application/json+oembed': withQuery(`${home}/api/v1/oembed`, query) };
}

/** About how high an embedded chart is at the width of an article; beyond it, the frame scrolls. */
export function chartFrameHeight({ drawings, contexts, caveats }: ChartSpec): number {
  const lines = contexts.flatMap(({ asked, meanings }) => [...asked, ...meanings.slice(0, 1)]);
  const drawn = drawings.reduce((total, drawing) => total + drawingHeight(drawing), 0);
  return drawn + 270 + lines.length * 30 + caveats.length * 40;
}

/** About how high an embedded figure is at the width of an article. */
export const figureFrameHeight = 380;
