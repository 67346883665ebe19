import type { ApiCall } from '@/lib/api/call-catalogue';
import { isRequired } from '@/lib/api/call-parameters';
import { choicesOf, isList, type ParameterName } from '@/lib/api/parameter-schema';
import type { Translator } from '@/lib/i18n/translations';

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
    <table className="data-table stacked">
      <thead>
        <tr>
          <th scope="col">{t('api.parameter')}</th>
          <th scope="col">{t('api.meaning')}</th>
          <th scope="col">{t('api.value')}</th>
        </tr>
      </thead>
      <tbody>
        {call.parameters.map((name) => (
          <tr key={name}>
            <th scope="row">
              <label htmlFor={`${call.id}-${name}`}>
                <code>{name}</code>
              </label>
            </th>
            <td>
              {t(`api.parameters.${name}`)} {isRequired(call, name) && t('api.required')}{' '}
              <Choices name={name} />
            </td>
            <td>
              <Field
                id={`${call.id}-${name}`}
                name={name}
                value={example[name] ?? ''}
                isRequired={isRequired(call, name)}
                t={t}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Choices({ name }: { name: ParameterName }) {
  const choices = choicesOf(name);
  return choices.length > 0 && <code className="text-sm">{choices.join(' | ')}</code>;
}

/** A choice where there are few values and one is taken, else text. */
function Field({
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
