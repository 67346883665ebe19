import { withQuery, type Query } from '../../base/http/query';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ChartSpec } from '../../domain/charts/model/chart-schema';
import { pictureName } from '../../domain/charts/layout/picture-name';
import { publicUrl } from '../../base/settings/settings';
import type { SelectionRequest } from '../responses/figures-response';
import { attachment } from '../../base/http/download';
import { formatDay } from '../../base/i18n/format';
import { defaultLocale, type Locale } from '../../base/i18n/locales';
import { parseLang } from '../../domain/filters/api-filters';
import type { ParsedParameter } from '../../domain/filters/parameters';
import { getTranslator, type Translator } from '../../base/i18n/translations';
import type { Release } from '../../domain/releases/release-schema';
import { parseAskedChart, type AskedChart } from './requested-chart-filters';
import { checkChosen, getAskedChart } from './requested-chart';

/** What a chart's file says of itself besides the chart. */
export type FileNotes = {
  /** `Source: …`, then whose picture it is, of which release and date, and where it stands. */
  foot: readonly string[];
  /** The typeface as a `data:` URL, since a file that stands alone can fetch none; null where it is not at hand. */
  font: string | null;
};

/** Which chart is asked for as a picture, and in which language: `lang`, else English. */
export type PictureOptions = AskedChart & { lang: Locale };

/**
 * Reads which picture is asked for.
 * @param file the chart's id and `.svg`
 */
export function parsePicture(file: string, query: Query): ParsedParameter<PictureOptions> {
  const id = file.endsWith('.svg') ? file.slice(0, -'.svg'.length) : '';
  const chart = parseAskedChart(id, query);
  const lang = parseLang(query, defaultLocale);
  return {
    value: { ...chart.value, lang: lang.value },
    problems: [...chart.problems, ...lang.problems],
  };
}

/** What is wrong with the figures that are chosen for the chart. */
export function checkPicture({ options, selection }: SelectionRequest<PictureOptions>) {
  return checkChosen(options, selection);
}

/**
 * A chart as a picture, one SVG file that stands alone; null where no chart has this id, or the
 * filters leave it nothing to show.
 * @param draw renders the chart as SVG
 */
export async function respondWithPicture(
  asked: SelectionRequest<PictureOptions>,
  draw: (chart: ChartSpec, notes: FileNotes) => Promise<string>,
) {
  const { selection, release, options } = asked;
  const { lang } = options;
  const words = { vocabulary: selection.vocabulary, locale: lang, t: getTranslator(lang) };
  const result = (await getAskedChart(options, selection, words))?.result;
  if (!result || !('chart' in result)) return null;
  const { chart } = result;
  return {
    body: await draw(chart, { foot: toFootLines(chart, release, words), font: readFont() }),
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Disposition': attachment(pictureName(chart.name, lang), '.svg'),
      'Content-Language': lang,
    },
  };
}

/** Where the numbers come from, whose picture it is and of which day, and where it is found again. */
function toFootLines(
  { id, sources, omitted, address }: ChartSpec,
  release: Release,
  { locale, t }: { locale: Locale; t: Translator },
): string[] {
  const labels = sources.map(({ label }) => label).join(' · ');
  const date = formatDay(release.published_at, locale);
  const edition = t('footer.release', { number: release.number, date });
  return [
    t('labelled', { label: t('charts.source'), value: labels }),
    ...(omitted > 0 ? [t('charts.omitted', { count: omitted })] : []),
    `${t('site.name')} · ${edition}`,
    `${withQuery(`${publicUrl()}/${locale}${address.path}`, address.frozenQuery)}#${id}`,
  ];
}

let font: string | undefined;

/** Public Sans as a `data:` URL. */
function readFont(): string {
  const file =
    'node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2';
  font ??= `data:font/woff2;base64,${readFileSync(path.resolve(file)).toString('base64')}`;
  return font;
}
