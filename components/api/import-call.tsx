import type { Translator } from '@/lib/base/i18n/translations';

/** The one call that changes something: it takes a token and a file, and is not tried on a page. */
export function ImportCallHelp({ home, t }: { home: string; t: Translator }) {
  const code = `curl --data-binary @survey.xlsx -H "Authorization: Bearer $TOKEN" '${home}/api/v1/imports?check=1'`;
  return (
    <section id="imports" aria-labelledby="imports-title" className="chart-frame max-w-4xl">
      <h3 id="imports-title" className="text-xl font-semibold">
        {t('import.api.title')}
      </h3>
      <p className="break-words">
        <code>POST /api/v1/imports</code>
      </p>
      <p className="max-w-prose">{t('import.api.text')}</p>
      <pre
        className="bg-raised overflow-x-auto p-3 text-sm"
        tabIndex={0}
        role="region"
        aria-label="curl"
      >
        <code>{code}</code>
      </pre>
    </section>
  );
}
