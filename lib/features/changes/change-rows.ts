import { formatQuery, withQuery } from '../../base/http/query';
import type { ChartWords } from '../../domain/charts/chart-point';
import { placeAndPeriod } from '../../domain/figures/figure-context';
import { figureHref } from '../../domain/figures/figure-links';
import type { Figure } from '../../domain/figures/figure-schema';
import { breakdownLabels, foreignOf, indicatorOf } from '../../domain/figures/vocabulary-schema';
import { formatValue } from '../../domain/indicators/format-value';
import { pickText } from '../../base/i18n/text-schema';
import type { ChangeRow, FigureChange } from '../../domain/releases/change-schema';
import { changedFields, changeKindOf } from '../../domain/releases/change-summary';

/**
 * A change as a page tells it. The link of a withdrawn figure leads to where it last stood.
 * @param words with a vocabulary in which the figure's indicator stands
 */
export function toChangeRow(
  change: FigureChange,
  release: number,
  words: ChartWords,
): ChangeRow | null {
  const { vocabulary, locale } = words;
  const figure = change.now ?? change.was;
  if (figure === null) return null;
  const href = figureHref(figure, locale);
  return {
    id: figure.id,
    kind: changeKindOf(change),
    href: change.now === null ? atRelease(href, release - 1) : href,
    label: pickText(indicatorOf(vocabulary, figure).label, locale).text,
    context: [placeAndPeriod(figure, words), ...breakdownLabels(vocabulary, figure, locale)].join(
      ' · ',
    ),
    value: fieldText(figure, 'value', words),
    foreign: foreignOf(vocabulary, figure, locale),
    fields: changedFields(change).map((field) => ({
      field,
      was: field === 'note' ? null : fieldText(change.was, field, words),
      now: field === 'note' ? null : fieldText(change.now, field, words),
    })),
  };
}

function fieldText(
  figure: Figure | null,
  field: Exclude<keyof Figure, 'note'>,
  { vocabulary, locale, t }: ChartWords,
): string {
  const indicator = figure && vocabulary.indicators.get(figure.indicator);
  if (field === 'value' && indicator) return formatValue(figure.value, indicator, locale);
  return String(figure?.[field] ?? t('changes.nothing'));
}

/** A page's address with the release it is to be read at. */
function atRelease(href: string, release: number): string {
  const [page = '', ...fragment] = href.split('#');
  return [withQuery(page, formatQuery({ release })), ...fragment].join('#');
}
