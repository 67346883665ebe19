import { publicUrl } from '../../base/settings/settings';
import {
  formatFigureFilters,
  type FigureFilters,
  type FigureSelection,
} from '../../domain/filters/figure-filters';
import { listFilters } from '../../domain/filters/filter-value-schema';
import { countByValue, countFigures } from '../../database/queries/figures/count-queries';
import { columnMeaning, fileColumns } from './formats/label-columns';
import type { ResolvedSelection } from '../../database/queries/figures/selection-queries';
import { filterValueLabel } from '../../domain/filters/value-label';
import type { Vocabulary } from '../../domain/figures/vocabulary-schema';
import { formatDay, formatNumber } from '../../base/i18n/format';
import type { Locale } from '../../base/i18n/locales';
import { getTranslator, type Translator } from '../../base/i18n/translations';
import type { Source } from '../../domain/sources/source-schema';
import { exportHref } from './export-formats';
import { sourceLine } from './source-line';

/** A part of what a file says about itself; every line has a name. */
export type AboutSection = {
  title: string;
  lines: readonly { name: string; text: string }[];
};

type Selected = Pick<ResolvedSelection, 'selection' | 'release'>;

/** What a file of figures must tell whoever finds it later: selection, release, licence, caveats, sources. */
export async function getAbout(selected: Selected, locale: Locale): Promise<AboutSection[]> {
  const t = getTranslator(locale);
  const [count, sources] = await Promise.all([
    countFigures(selected.selection),
    getSources(selected.selection),
  ]);
  const { vocabulary, filters } = selected.selection;
  return [
    {
      title: t('exports.selection'),
      lines: [
        ...selectionLines(filters, { vocabulary, locale, t }),
        { name: t('exports.count'), text: formatNumber(count, locale) },
        ...releaseLines(selected, locale, t),
      ],
    },
    {
      title: t('exports.licence.title'),
      lines: [{ name: t('site.name'), text: t('exports.licence.text') }],
    },
    {
      title: t('exports.caveats'),
      lines: (['read', 'convert', 'compare', 'sure'] as const).map((part) => ({
        name: t(`about.${part}.title`),
        text: t(`about.${part}.text`),
      })),
    },
    {
      title: t('sources.title'),
      lines: sources.map((source) => ({ name: source.id, text: sourceLine(source, locale, t) })),
    },
    {
      title: t('about.columns.title'),
      lines: fileColumns.map((name) => ({ name, text: columnMeaning(name, t) })),
    },
  ];
}

/** The publications that the figures of a selection come from. */
export async function getSources(selection: FigureSelection): Promise<Source[]> {
  const found = await countByValue(selection, 'source');
  return found.flatMap(({ value }) => selection.vocabulary.sources.get(value) ?? []);
}

function selectionLines(
  filters: FigureFilters,
  words: { vocabulary: Vocabulary; locale: Locale; t: Translator },
) {
  const chosen = listFilters.flatMap((name) => {
    const labels = filters[name]?.map((value) => filterValueLabel(name, value, words));
    return labels ? [{ name: words.t(`filters.names.${name}`), text: labels.join(', ') }] : [];
  });
  const q = filters.q === undefined ? [] : [{ name: words.t('exports.search'), text: filters.q }];
  const all = { name: words.t('exports.filters'), text: words.t('exports.all') };
  return chosen.length + q.length > 0 ? [...chosen, ...q] : [all];
}

/** Which release it is, and the address that gives these very figures for ever. */
function releaseLines({ selection, release }: Selected, locale: Locale, t: Translator) {
  const date = formatDay(release.published_at, locale);
  const frozen = formatFigureFilters({ ...selection.filters, release: release.number });
  return [
    { name: t('exports.release'), text: t('footer.release', { number: release.number, date }) },
    { name: t('exports.address'), text: publicUrl() + exportHref('csv', frozen, locale) },
  ];
}
