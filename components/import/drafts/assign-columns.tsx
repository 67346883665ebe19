import type { ReactNode } from 'react';
import { writtenKindSchema } from '@/lib/domain/figures/figure-schema';
import type { Locale } from '@/lib/base/i18n/locales';
import { pickText } from '@/lib/base/i18n/text-schema';
import type { Translator } from '@/lib/base/i18n/translations';
import { columnAnswer } from '@/lib/domain/imports/column-answers';
import { CONSTANT } from '@/lib/features/import/drafts/import-form';
import type { TableColumns } from '@/lib/domain/imports/import-schema';
import { assignableColumns } from '@/lib/domain/imports/sheet-columns';
import { unitSchema } from '@/lib/domain/indicators/indicator-schema';
import type { Vocabulary } from '@/lib/domain/figures/vocabulary-schema';

type Props = {
  draftId: string;
  table: TableColumns;
  vocabulary: Pick<Vocabulary, 'indicators' | 'surveys' | 'sources'>;
  locale: Locale;
  t: Translator;
};

/** Says which of ours the columns of a table are: at once where that is asked, else behind a line to open. */
export function AssignColumns(props: Props) {
  const { table, t } = props;
  if (table.isAsked)
    return (
      <section className="mb-10">
        <h2 className="section-title">{t('import.assign.title')}</h2>
        <p className="max-w-prose">{t('import.assign.lead')}</p>
        <AssignForm {...props} />
      </section>
    );
  return (
    <details className="mb-8">
      <summary className="font-semibold">{t('import.assign.change')}</summary>
      <AssignForm {...props} />
    </details>
  );
}

function AssignForm({ draftId, table, vocabulary, locale, t }: Props) {
  return (
    <form method="post" action={`/${locale}/import/drafts/${draftId}/answers`} className="mt-4">
      <table className="data-table stacked">
        <thead>
          <tr>
            <th scope="col">{t('import.assign.theirs')}</th>
            <th scope="col">{t('import.assign.examples')}</th>
            <th scope="col">{t('import.assign.ours')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column, index) => (
            <ColumnRow key={index} column={column} t={t} />
          ))}
        </tbody>
      </table>
      <p className="text-muted mt-2 max-w-prose text-sm">{t('import.assign.stated')}</p>
      <ColumnMeanings t={t} />
      <fieldset className="mt-8 min-w-0">
        <legend className="text-xl font-semibold">{t('import.assign.constants')}</legend>
        <p className="mb-4 max-w-prose">{t('import.assign.constantsLead')}</p>
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          <Constants table={table} vocabulary={vocabulary} locale={locale} t={t} />
        </div>
      </fieldset>
      <p className="mt-6">
        <button className="button">{t('import.assign.send')}</button>
      </p>
    </form>
  );
}

function ColumnRow({
  column: { name, examples, meaning },
  t,
}: {
  column: TableColumns['columns'][number];
  t: Translator;
}) {
  return (
    <tr>
      <th scope="row" className="align-top break-words">
        {name}
      </th>
      <td className="align-top text-sm break-words" data-label={t('import.assign.examples')}>
        {examples.join(' · ')}
      </td>
      <td className="align-top" data-label={t('import.assign.ours')}>
        <select
          name="column"
          className="field w-full"
          defaultValue={columnAnswer(name, meaning)}
          aria-label={t('import.assign.oursOf', { name })}
        >
          <option value={columnAnswer(name, '')}>{t('import.assign.none')}</option>
          {assignableColumns.map((ours) => (
            <option key={ours} value={columnAnswer(name, ours)}>
              {ours}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

const explained = [
  ...(['id', 'indicator', 'country', 'year', 'value', 'kind', 'sector', 'channel'] as const),
  ...(['aspect', 'provider', 'segment', 'survey', 'source', 'paragraph', 'stated_as'] as const),
  ...(['year_basis', 'sample_size', 'note', 'base', 'unit'] as const),
];

function ColumnMeanings({ t }: { t: Translator }) {
  return (
    <details className="mt-3 max-w-prose">
      <summary>{t('import.assign.meaning')}</summary>
      <dl className="mt-2">
        {explained.map((name) => (
          <div key={name} className="mt-1">
            <dt className="inline font-mono text-sm font-semibold">{name}</dt>{' '}
            <dd className="inline text-sm">{t(`import.fields.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What a table most often has in common in all of its rows. */
function Constants({ table: { constants }, vocabulary, locale, t }: Omit<Props, 'draftId'>) {
  const labelled = (items: ReadonlyMap<string, { label: Parameters<typeof pickText>[0] }>) =>
    Array.from(items, ([value, { label }]) => ({ value, label: pickText(label, locale).text }));
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const kinds = writtenKindSchema.options.map((value) => ({ value, label: t(`kinds.${value}`) }));
  const units = unitSchema.options.map((value) => ({ value, label: t(`units.${value}`) }));
  const of = (name: string) => ({ name, value: constants[name] ?? '', none: t('drafts.asInFile') });
  return (
    <>
      <Constant {...of('id')} hint={t('import.assign.idHint')} />
      <Constant
        {...of('indicator')}
        choices={labelled(vocabulary.indicators)}
        hint={t('import.fields.indicator')}
      />
      <Constant {...of('country')} hint={t('import.fields.country')} />
      <Constant {...of('year')} hint={t('import.fields.year')} />
      <Constant {...of('kind')} choices={kinds} hint={t('import.fields.kind')} />
      <Constant
        {...of('year_basis')}
        choices={plain(['stated', 'inferred'])}
        hint={t('import.fields.year_basis')}
      />
      <Constant
        {...of('survey')}
        choices={labelled(vocabulary.surveys)}
        hint={t('import.fields.survey')}
      />
      <Constant
        {...of('source')}
        choices={labelled(vocabulary.sources)}
        hint={t('import.fields.source')}
      />
      <Constant {...of('paragraph')} hint={t('import.fields.paragraph')} />
      <Constant {...of('unit')} choices={units} hint={t('import.assign.unitHint')} />
    </>
  );
}

function Constant({
  name,
  value,
  none,
  hint,
  choices = [],
}: {
  name: string;
  value: string;
  /** What nothing chosen means. */
  none: string;
  hint: string;
  choices?: readonly { value: string; label: string }[];
}): ReactNode {
  const own = { name: `${CONSTANT}${name}`, className: 'field w-full', defaultValue: value };
  const isOther = value !== '' && choices.every((choice) => choice.value !== value);
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <code className="font-semibold">{name}</code>
      {choices.length === 0 ? (
        <input {...own} maxLength={200} autoComplete="off" />
      ) : (
        <select {...own}>
          <option value="">{none}</option>
          {isOther && <option>{value}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
      <span className="text-muted text-sm">{hint}</span>
    </label>
  );
}
