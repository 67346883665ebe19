import type { ReactNode } from 'react';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { INDICATOR } from '@/lib/features/import/drafts/import-form';
import { slugOf } from '@/lib/features/import/cells/made-ids';
import { themes, unitSchema, type Indicator } from '@/lib/domain/indicators/indicator-schema';
import type { SurveyFileFault } from '@/lib/domain/issues/fault-schema';
import { SelectField } from './select-field';

/** Forms that a page shows; who has more new indicators is better served by a workbook. */
const shown = 10;

type Described = { id: string; label: string; standing: Indicator | null };

/** Describes indicators that a file uses and that nobody has defined: they then come with the file. */
export function NewIndicators({
  draftId,
  faults,
  described,
  locale,
  t,
}: {
  draftId: string;
  faults: readonly SurveyFileFault[];
  /** Those that were described before. */
  described: readonly Indicator[];
  locale: Locale;
  t: Translator;
}) {
  const unknown = faults.filter(({ code }) => code === 'unknown-indicator');
  const names = new Set(unknown.map(({ found }) => found));
  const all: Described[] = [
    ...Array.from(names, (name) => ({ id: slugOf(name), label: nameOf(name), standing: null })),
    ...described.map((one) => ({ id: one.id, label: one.label[locale] ?? '', standing: one })),
  ].filter(({ id }) => id !== '');
  if (all.length === 0) return null;
  return (
    <section className="mb-10 max-w-prose">
      <h2 className="section-title">{t('import.newIndicator.title')}</h2>
      <p>{t('import.newIndicator.lead')}</p>
      {all.slice(0, shown).map((one) => (
        <details key={one.id} className="mt-4" open={all.length === 1 && one.standing === null}>
          <summary className="font-semibold">
            {one.label === '' || one.label === one.id ? one.id : `${one.label} (${one.id})`}
          </summary>
          <IndicatorForm draftId={draftId} described={one} locale={locale} t={t} />
        </details>
      ))}
      {all.length > shown && (
        <p className="mt-3">{t('drafts.shown', { shown, count: all.length })}</p>
      )}
    </section>
  );
}

/** What is no id is probably written as its label would be. */
function nameOf(name: string): string {
  return name === slugOf(name) ? '' : name;
}

function IndicatorForm({
  draftId,
  described: { id, label, standing },
  locale,
  t,
}: {
  draftId: string;
  described: Described;
  locale: Locale;
  t: Translator;
}) {
  const named = <T extends string>(values: readonly T[], label: (value: T) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  const of = (name: keyof Indicator) => `${INDICATOR}${name}`;
  return (
    <form
      method="post"
      action={`/${locale}/import/drafts/${draftId}/answers`}
      className="mt-3 flex flex-col gap-4"
    >
      <input type="hidden" name={of('id')} value={id} />
      <input type="hidden" name={`${INDICATOR}language`} value={locale} />
      <Labelled label={t('import.newIndicator.label')} hint={t('import.newIndicator.language')}>
        <input name={of('label')} className="field" required maxLength={300} defaultValue={label} />
      </Labelled>
      <Labelled label={t('import.newIndicator.definition')} hint={t('import.fields.definition')}>
        <textarea
          name={of('definition')}
          className="field"
          required
          rows={2}
          defaultValue={standing?.definition[locale] ?? ''}
        />
      </Labelled>
      <SelectField
        name={of('theme')}
        label={t('import.newIndicator.theme')}
        chosen={standing?.theme}
        choices={named(themes, (theme) => t(`themes.${theme}.title`))}
      />
      <SelectField
        name={of('unit')}
        label={t('import.newIndicator.unit')}
        chosen={standing?.unit}
        choices={named(unitSchema.options, (unit) => t(`units.${unit}`))}
      />
      <SelectField
        name={of('high_is')}
        label={t('import.newIndicator.highIs')}
        chosen={standing?.high_is}
        choices={named(['good', 'bad', 'neither'] as const, (one) => t(`highIs.${one}`))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {(['scale_min', 'scale_max'] as const).map((name) => (
          <Labelled
            key={name}
            label={t(`import.newIndicator.${name}`)}
            hint={t('import.newIndicator.scale')}
          >
            <input
              name={of(name)}
              type="number"
              step="any"
              className="field"
              defaultValue={standing?.[name] ?? ''}
            />
          </Labelled>
        ))}
      </div>
      <p>
        <button className="button">{t('import.newIndicator.send')}</button>
      </p>
    </form>
  );
}

function Labelled({ label, hint, children }: { label: string; hint: string; children: ReactNode }) {
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className="font-semibold">{label}</span>
      {children}
      <span className="text-muted text-sm">{hint}</span>
    </label>
  );
}
