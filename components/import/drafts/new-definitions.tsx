import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import {
  definableKinds,
  type DefinableKind,
  type ImportOptions,
} from '@/lib/domain/imports/import-schema';
import { breakdownSchema, type Breakdown } from '@/lib/domain/indicators/indicator-schema';
import type { IssueCode, SurveyFileIssue } from '@/lib/domain/issues/issue-schema';
import { slugOf } from '@/lib/features/import/cells/made-ids';
import {
  definitionField,
  definitionIssues,
  definitionKey,
  FORGET,
  LANGUAGE,
  USE,
} from '@/lib/features/import/drafts/definition-form';
import { DefinitionFields } from './definition-fields';

/** Names of a kind that a page shows; who has more of them is better served by a workbook. */
const shown = 10;

const codeOf: { [kind in DefinableKind]: IssueCode } = {
  ...{ indicators: 'unknown-indicator', surveys: 'unknown-survey' },
  ...{ sources: 'unknown-source', codes: 'unknown-code' },
};

/** What a file uses and nobody has defined, or what was defined of it. */
type NewName = {
  id: string;
  /** Of a code; null for anything else. */
  breakdown: Breakdown | null;
  label: string;
  /** What the file calls it; null for what was defined. */
  found: string | null;
  /** What stands and was probably meant. */
  near: string | null;
  standing: object | null;
};

type Props = {
  /** As `findNewNames` lists them. */
  lists: readonly { kind: DefinableKind; all: readonly NewName[] }[];
  /** What was said of the file so far. */
  options: ImportOptions;
  /** Whether what is wrong with what was typed is said. */
  tellsIssues: boolean;
  locale: Locale;
  t: Translator;
};

/**
 * What a file uses and nobody has defined: each is said to be something that stands, or is described and then
 * comes with the file. Part of a form, all of which is sent by any of its buttons.
 */
export function NewDefinitions(props: Props) {
  const { lists, options, locale, t } = props;
  const names = options.names ?? [];
  return (
    <section className="max-w-prose">
      {/* Enter in a field sends the form as its last button does, and says nothing of a name. */}
      <button className="sr-only" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name={LANGUAGE} value={locale} />
      <h2 className="section-title">{t('import.define.title')}</h2>
      <p>{t('import.define.lead')}</p>
      {names.length > 0 && (
        <ul className="mt-4">
          {names.map(({ field, found, id }, index) => (
            <li key={`${field} ${found}`} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <span className="min-w-0 break-words">{t('import.define.meant', { found, id })}</span>
              <button className="button-quiet" name={FORGET} value={index} formNoValidate>
                {t('import.define.forget', { found })}
              </button>
            </li>
          ))}
        </ul>
      )}
      {lists.map(({ kind, all }) => (
        <section key={kind} className="mt-6">
          <h3 className="text-lg font-semibold">{t(`import.define.kinds.${kind}`)}</h3>
          {all.slice(0, shown).map((one, index) => (
            <NameToDefine
              key={`${one.breakdown} ${one.id}`}
              {...props}
              kind={kind}
              index={index}
              one={one}
            />
          ))}
          {all.length > shown && (
            <p className="mt-3">{t('drafts.shown', { shown, count: all.length })}</p>
          )}
        </section>
      ))}
    </section>
  );
}

function NameToDefine({
  kind,
  index,
  one,
  options,
  tellsIssues,
  locale,
  t,
}: Omit<Props, 'lists'> & { kind: DefinableKind; index: number; one: NewName }) {
  const { id, breakdown, label, found, near, standing } = one;
  const keys: Record<string, string> = breakdown === null ? { id } : { breakdown, code: id };
  const typed = options.unfinished?.find(
    (other) =>
      other.kind === kind && definitionKey(kind, other.fields) === definitionKey(kind, keys),
  );
  const issues =
    typed && tellsIssues
      ? definitionIssues(typed, locale, standing ?? undefined)
      : new Map<string, string>();
  const place = (property: string) => definitionField(kind, index, property);
  return (
    <div className="border-line mt-4 border-b pb-4">
      <h4 className="font-semibold break-words">
        {nameOf(one)}
        {breakdown !== null && ` · ${t(`filters.names.${breakdown}`)}`}
      </h4>
      {found !== null && near !== null && (
        <p className="mt-2">
          <input type="hidden" name={place('found')} value={found} />
          <input type="hidden" name={place('near')} value={near} />
          <button className="button-quiet" name={USE} value={`${kind}.${index}`} formNoValidate>
            {t('import.define.use', { near })}
          </button>
        </p>
      )}
      <details className="mt-2" open={standing === null && (near === null || typed !== undefined)}>
        <summary>
          {t(standing === null ? 'import.define.describe' : 'import.define.described')}
        </summary>
        <DefinitionFields
          kind={kind}
          index={index}
          keys={keys}
          standing={{ ...(standing ?? { label: { [locale]: label } }) }}
          typed={typed?.fields ?? null}
          issues={issues}
          locale={locale}
          t={t}
        />
      </details>
    </div>
  );
}

function nameOf({ label, id }: NewName): string {
  return label === '' || label === id ? id : `${label} (${id})`;
}

/** What is unknown, then what was defined before, kind by kind. */
export function findNewNames(
  issues: readonly SurveyFileIssue[],
  options: ImportOptions,
  locale: Locale,
): { kind: DefinableKind; all: NewName[] }[] {
  const lists = definableKinds.map((kind) => {
    const all = [...unknownOf(kind, issues), ...definedBefore(kind, options, locale)];
    return { kind, all };
  });
  return lists.filter(({ all }) => all.length > 0);
}

function unknownOf(kind: DefinableKind, issues: readonly SurveyFileIssue[]): NewName[] {
  const unknown = new Map<string, NewName>();
  for (const { code, found, values, column } of issues) {
    if (code !== codeOf[kind] || slugOf(found) === '') continue;
    const { data: breakdown = null } = breakdownSchema.safeParse(values.breakdown ?? column);
    if (kind === 'codes' && breakdown === null) continue;
    const near = values.near === undefined ? null : String(values.near);
    const id = slugOf(found);
    // What is no id is probably written as its label would be, unless another name was meant.
    const label = found === id || near !== null ? '' : found;
    const own = kind === 'codes' ? breakdown : null;
    unknown.set(`${own} ${id}`, { id, breakdown: own, label, found, near, standing: null });
  }
  return [...unknown.values()];
}

function definedBefore(kind: DefinableKind, options: ImportOptions, locale: Locale): NewName[] {
  return (options[kind] ?? []).map((one) => ({
    id: 'code' in one ? one.code : one.id,
    breakdown: 'code' in one ? one.breakdown : null,
    label: one.label[locale] ?? '',
    ...{ found: null, near: null },
    standing: one,
  }));
}
