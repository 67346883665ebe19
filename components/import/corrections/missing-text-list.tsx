import { LocalisedText } from '@/components/ui/content-text';
import { DataTable } from '@/components/ui/data-table';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { formatNumber } from '@/lib/base/i18n/format';
import { locales, type Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { ContentTable } from '@/lib/domain/releases/content-schema';
import type { MissingText, MissingTexts } from '@/lib/domain/releases/missing-text';
import type { RecordKind } from '@/lib/features/import/rows/record-fields';

const kinds: { [table in ContentTable]: RecordKind } = {
  ...{ Indicator: 'indicators', Survey: 'surveys', Source: 'sources', Code: 'codes' },
  ...{ Statement: 'statements', Standard: 'standards', Reference: 'references' },
  ...{ Chart: 'charts', Figure: 'figures' },
  ...{ Charter: 'charters', Commitment: 'commitments', Signature: 'signatures' },
  ...{ SeriesBreak: 'breaks', Organisation: 'organisations' },
};

type LocaleWords = { locale: Locale; t: Translator };

/** Texts that lack a language: how many of each kind, and each with the fields of the form that it leads to. */
export function MissingTextList({
  tables,
  language,
  locale,
  t,
}: LocaleWords & {
  tables: readonly MissingTexts[];
  /** The one that all named texts lack; null where they lack any. */
  language: Locale | null;
}) {
  const lacking = tables.filter(({ counts }) => Object.values(counts).some((count) => count > 0));
  if (lacking.length === 0) return <p>{t('import.missing.none')}</p>;
  return (
    <>
      <MissingCounts tables={lacking} language={language} locale={locale} t={t} />
      {lacking
        .filter(({ texts }) => texts.length > 0)
        .map((table) => (
          <MissingOfTable
            key={table.table}
            table={table}
            language={language}
            locale={locale}
            t={t}
          />
        ))}
    </>
  );
}

/** How many texts of each kind lack each language; a number leads to those alone. */
function MissingCounts({
  tables,
  language,
  locale,
  t,
}: LocaleWords & { tables: readonly MissingTexts[]; language: Locale | null }) {
  const page = `/${locale}/import/languages`;
  const count = (table: MissingTexts, missing: Locale) => {
    const number = formatNumber(table.counts[missing], locale);
    if (table.counts[missing] === 0) return number;
    return <a href={`${page}?language=${missing}#${kinds[table.table]}`}>{number}</a>;
  };
  return (
    <section className="max-w-prose">
      <ScrollRegion label={t('import.missing.counts')}>
        <DataTable
          columns={[
            { label: t('import.missing.kind') },
            ...locales.map((one) => ({
              label: t('import.missing.without', { language: t(`drafts.language.${one}`) }),
              isNumber: true,
            })),
          ]}
          rows={tables.map((table) => ({
            key: table.table,
            cells: [
              t(`drafts.kinds.${kinds[table.table]}`),
              ...locales.map((one) => count(table, one)),
            ],
          }))}
        />
      </ScrollRegion>
      {language !== null && (
        <p className="mt-4">
          {t('import.missing.only', { language: t(`drafts.language.${language}`) })}{' '}
          <a href={page}>{t('import.missing.all')}</a>
        </p>
      )}
    </section>
  );
}

function MissingOfTable({
  table: { table, counts, texts },
  language,
  locale,
  t,
}: LocaleWords & { table: MissingTexts; language: Locale | null }) {
  const kind = kinds[table];
  const count = language === null ? texts.length : counts[language];
  return (
    <section id={kind} className="mt-10">
      <h2 className="section-title">{t(`drafts.kinds.${kind}`)}</h2>
      <DataTable
        columns={[
          { label: t('import.missing.text'), className: 'break-words' },
          { label: t('import.missing.field'), className: 'break-words' },
          { label: t('import.missing.add') },
        ]}
        rows={texts.map((text) => ({
          key: `${text.id} ${text.field}`,
          cells: cellsOf(kind, text, { locale, t }),
        }))}
      />
      {count > texts.length && (
        <p className="text-muted mt-2 text-sm">
          {t('import.missing.shown', { shown: texts.length, count })}
        </p>
      )}
    </section>
  );
}

function cellsOf(kind: RecordKind, { id, field, text, missing }: MissingText, words: LocaleWords) {
  const { locale, t } = words;
  const form = `/${locale}/import/edit?kind=${kind}&id=${encodeURIComponent(id)}`;
  return [
    <LocalisedText key="text" text={text} words={words} />,
    <span key="field" className="text-sm">
      <code>{id}</code> · <code>{field}</code>
    </span>,
    <span key="add" className="flex flex-wrap gap-x-4">
      {missing.map((language) => (
        <a
          key={language}
          href={`${form}#${field}.${language}`}
          aria-label={t('import.missing.addTo', {
            ...{ language: t(`drafts.language.${language}`), id, field },
          })}
        >
          {t(`drafts.language.${language}`)}
        </a>
      ))}
    </span>,
  ];
}
