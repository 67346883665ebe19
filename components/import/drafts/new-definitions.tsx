import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { slugOf } from '@/lib/features/import/cells/made-ids';
import {
  definableKinds,
  type DefinableKind,
  type Definitions,
} from '@/lib/features/import/drafts/definition-form';
import { breakdownSchema } from '@/lib/domain/indicators/indicator-schema';
import type { IssueCode, SurveyFileIssue } from '@/lib/domain/issues/issue-schema';
import { DefinitionForm, type Defined } from '../corrections/definition-form';

/** Forms that a page shows; who has more of a kind is better served by a workbook. */
const shown = 10;

const codeOf: { [kind in DefinableKind]: IssueCode } = {
  ...{ indicators: 'unknown-indicator', surveys: 'unknown-survey' },
  ...{ sources: 'unknown-source', codes: 'unknown-code' },
};

type Props = {
  draftId: string;
  issues: readonly SurveyFileIssue[];
  /** What was defined before. */
  defined: Definitions;
  locale: Locale;
  t: Translator;
};

/** Defines what a file uses and nobody has defined: it then comes with the file. */
export function NewDefinitions(props: Props) {
  const lists = definableKinds.map((kind) => ({ kind, all: allOf(kind, props) }));
  const { draftId, locale, t } = props;
  if (lists.every(({ all }) => all.length === 0)) return null;
  const isOnly = lists.flatMap(({ all }) => all).length === 1;
  return (
    <section className="mb-10 max-w-prose">
      <h2 className="section-title">{t('import.define.title')}</h2>
      <p>{t('import.define.lead')}</p>
      {lists
        .filter(({ all }) => all.length > 0)
        .map(({ kind, all }) => (
          <section key={kind} className="mt-6">
            <h3 className="text-lg font-semibold">{t(`import.define.kinds.${kind}`)}</h3>
            {all.slice(0, shown).map((one) => (
              <details
                key={`${one.breakdown} ${one.id}`}
                // One is open at a time: each is sent by itself.
                name="definition"
                className="border-line mt-3 border-b pb-3"
                open={isOnly && one.standing === null}
              >
                <summary className="break-words">
                  <span className="font-semibold">{nameOf(one)}</span>
                  {one.breakdown !== null && ` · ${t(`filters.names.${one.breakdown}`)}`}
                  {one.near !== null && (
                    <span className="text-muted block text-sm">
                      {t('import.define.near', { near: one.near })}
                    </span>
                  )}
                </summary>
                <DefinitionForm draftId={draftId} kind={kind} defined={one} locale={locale} t={t} />
              </details>
            ))}
            {all.length > shown && (
              <p className="mt-3">{t('drafts.shown', { shown, count: all.length })}</p>
            )}
          </section>
        ))}
    </section>
  );
}

function nameOf({ label, id }: Defined): string {
  return label === '' || label === id ? id : `${label} (${id})`;
}

/** What is unknown of a kind, then what was defined before. */
function allOf(kind: DefinableKind, { issues, defined, locale }: Props): Defined[] {
  const unknown = new Map<string, Defined>();
  for (const { code, found, values, column } of issues) {
    if (code !== codeOf[kind] || slugOf(found) === '') continue;
    const { data: breakdown = null } = breakdownSchema.safeParse(values.breakdown ?? column);
    if (kind === 'codes' && breakdown === null) continue;
    const near = values.near === undefined ? null : String(values.near);
    const id = slugOf(found);
    // What is no id is probably written as its label would be.
    const label = found === id ? '' : found;
    const own = kind === 'codes' ? breakdown : null;
    unknown.set(`${own} ${id}`, { id, breakdown: own, label, near, standing: null });
  }
  const before = (defined[kind] ?? []).map((one): Defined => ({
    id: 'code' in one ? one.code : one.id,
    breakdown: 'code' in one ? one.breakdown : null,
    label: one.label[locale] ?? '',
    near: null,
    standing: one,
  }));
  return [...unknown.values(), ...before];
}
