import type { ApiCall } from '@/lib/features/api/openapi/call-catalogue';
import { isRequired } from '@/lib/features/api/openapi/call-parameters';
import { choicesOf, isList, type ParameterName } from '@/lib/features/api/openapi/parameter-schema';
import type { Translator } from '@/lib/base/i18n/translations';
import { DataTable } from '../ui/data-table';

/** A call's parameters: what each means, what it can be, and a field to fill it in. */
export function ParameterTable({
  call,
  example,
  t,
}: {
  call: ApiCall;
  example: ApiCall['example'];
  t: Translator;
}) {
  return (
    <DataTable
      columns={[
        { label: t('api.parameter') },
        { label: t('api.meaning') },
        { label: t('api.value') },
      ]}
      rows={call.parameters.map((name) => ({
        key: name,
        cells: [
          <label key="name" htmlFor={`${call.id}-${name}`}>
            <code>{name}</code>
          </label>,
          <ParameterMeaning key="meaning" name={name} isRequired={isRequired(call, name)} t={t} />,
          <ParameterField
            key="field"
            id={`${call.id}-${name}`}
            name={name}
            value={example[name] ?? ''}
            isRequired={isRequired(call, name)}
            t={t}
          />,
        ],
      }))}
    />
  );
}

function ParameterMeaning({
  name,
  isRequired,
  t,
}: {
  name: ParameterName;
  isRequired: boolean;
  t: Translator;
}) {
  const choices = choicesOf(name);
  return (
    <>
      {t(`api.parameters.${name}`)} {isRequired && t('api.required')}{' '}
      {choices.length > 0 && <code className="text-sm">{choices.join(' | ')}</code>}
    </>
  );
}

/** A choice where there are few values and one is taken, else text. */
function ParameterField({
  id,
  name,
  value,
  isRequired,
  t,
}: {
  id: string;
  name: ParameterName;
  value: string;
  isRequired: boolean;
  t: Translator;
}) {
  const choices = isList(name) ? [] : choicesOf(name);
  if (choices.length === 0) {
    return (
      <input
        id={id}
        name={name}
        defaultValue={value}
        required={isRequired}
        className="field"
        autoComplete="off"
      />
    );
  }
  return (
    <select id={id} name={name} defaultValue={value} className="field">
      <option value="">{t('api.any')}</option>
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  );
}
