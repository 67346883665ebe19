import {
  columnLetters,
  type SheetCell,
  type CellChoices,
  type Sheet,
} from '../../../base/spreadsheet/write-sheet';
import { countryName } from '../../../base/i18n/country-schema';
import type { Locale } from '../../../base/i18n/locales';
import { pickText } from '../../../base/i18n/text-schema';
import { getTranslator } from '../../../base/i18n/translations';
import { breakdowns } from '../../../domain/indicators/indicator-schema';
import type { Vocabulary } from '../../../domain/figures/vocabulary-schema';
import { countryCodes } from '../cells/cell-country';

/** The words to choose from in a template, and the sheet that tells them with what they mean. */
export type TemplateLists = {
  sheet: Sheet;
  /** Where the words of a column stand; undefined for a column that has none. */
  of: (field: string) => CellChoices['from'] | undefined;
};

/** One list: what may be chosen, and what is told beside it. */
type List = { field: string; heads: string[]; lines: SheetCell[][] };

/** The words of a barometer as they stand, in columns side by side. */
export function templateLists(vocabulary: Vocabulary, locale: Locale): TemplateLists {
  const t = getTranslator(locale);
  const name = t('import.template.listsTab');
  const lists = [
    countries(vocabulary, locale),
    indicators(vocabulary, locale),
    ...breakdowns.map((breakdown): List => {
      const codes = Array.from(vocabulary.codes[breakdown].values());
      const lines = codes.map(({ code, label }) => [code, pickText(label, locale).text]);
      return { field: breakdown, heads: [breakdown, ''], lines };
    }),
  ];
  const places = new Map<string, CellChoices['from']>();
  let column = 0;
  for (const { field, heads, lines } of lists) {
    const letter = columnLetters(column);
    if (lines.length > 0)
      places.set(field, { sheet: name, cells: `$${letter}$2:$${letter}$${lines.length + 1}` });
    column += heads.length;
  }
  const longest = Math.max(...lists.map(({ lines }) => lines.length));
  const rows = Array.from({ length: longest }, (_, row) =>
    lists.flatMap(({ heads, lines }) => heads.map((_, index) => lines[row]?.[index] ?? null)),
  );
  const widths = lists.flatMap(({ heads }) => heads.map((_, index) => (index === 1 ? 44 : 24)));
  const sheet: Sheet = {
    ...{ name, widths, isHeaderFrozen: true },
    pages: [
      [
        { style: 'heading', cells: lists.flatMap(({ heads }) => heads) },
        ...rows.map((cells) => ({ style: 'plain' as const, cells })),
      ],
    ],
  };
  return { sheet, of: (field) => places.get(field) };
}

/** Those that have figures first, then all others by their names. */
function countries({ countries: known }: Vocabulary, locale: Locale): List {
  const others = countryCodes()
    .filter((code) => !known.includes(code))
    .map((code) => countryName(code, locale))
    .sort((a, b) => a.localeCompare(b, locale));
  const names = [...known.map((code) => countryName(code, locale)), ...others];
  return { field: 'country', heads: ['country'], lines: names.map((name) => [name]) };
}

function indicators(vocabulary: Vocabulary, locale: Locale): List {
  const t = getTranslator(locale);
  const lines = Array.from(vocabulary.indicators.values(), ({ id, label, unit }) => [
    ...[id, pickText(label, locale).text, t(`units.${unit}`)],
  ]);
  return { field: 'indicator', heads: ['indicator', '', ''], lines };
}
