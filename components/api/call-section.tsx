import type { ApiCall } from '@/lib/features/api/openapi/call-catalogue';
import { callExample } from '@/lib/features/api/openapi/call-parameters';
import { callUrl } from '@/lib/features/api/explorer/call-url';
import { codeLines } from '@/lib/features/api/explorer/code-lines';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { CodeList } from './code-list';
import { ParameterTable } from './parameter-table';
import { TryForm } from './try-form';

/** One call: what it gives, its parameters as a form that makes it, and the call in one line. */
export function CallSection({
  call,
  home,
  locale,
  t,
}: {
  call: ApiCall;
  /** The address people see. */
  home: string;
  locale: Locale;
  t: Translator;
}) {
  const { id, path, parameters, type } = call;
  const example = callExample(call, home);
  const title = t(`api.calls.${id}.title`);
  const texts = {
    send: t('api.send'),
    answer: t('api.answerLabel'),
    sending: t('api.sending'),
    failed: t('api.failed', { reason: '{reason}' }),
    bytes: t('api.bytes', { count: '{count}', type: '{type}' }),
    cut: t('api.cut', { shown: '{shown}', total: '{total}' }),
  };
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="chart-frame max-w-4xl">
      <h3 id={`${id}-title`} className="text-xl font-semibold">
        {title}
      </h3>
      <p className="break-words">
        <code>GET {path}</code>
      </p>
      <p className="max-w-prose">
        {t(`api.calls.${id}.text`)} {t('api.answersWith', { type })}.
      </p>
      <details>
        <summary>
          {t('api.tryTitle')} <span className="sr-only">({title})</span>
        </summary>
        <TryForm
          call={{ id, path, parameters }}
          action={`/${locale}/api/try`}
          label={t('labelled', { label: t('api.try'), value: title })}
          texts={texts}
        >
          <ParameterTable call={call} example={example} t={t} />
        </TryForm>
      </details>
      <details>
        <summary>
          {t('api.codeTitle')} <span className="sr-only">({title})</span>
        </summary>
        <CodeList lines={codeLines(call, home + callUrl(call, example))} hint={t('api.copyHint')} />
      </details>
    </section>
  );
}
