import { formatDate } from '@/lib/base/i18n/format';
import { pickText } from '@/lib/base/i18n/text-schema';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { Protocol } from '@/lib/domain/assessments/protocol-schema';
import { LocalisedText } from '../ui/content-text';

/** A protocol as one reads it, with what its number stands for. */
export function ProtocolText({
  published: { protocol, hash },
  words,
}: {
  published: { protocol: Protocol; hash: string };
  words: ChartWords;
}) {
  const { t, locale } = words;
  const { version, title, published_on, rules, courtesy } = protocol;
  const id = `protocol-${version}`;
  return (
    <section className="mt-12 max-w-prose" aria-labelledby={id}>
      <h2 id={id} className="section-title">
        {t('assessments.protocolTitle', { version, title: pickText(title, locale).text })}
      </h2>
      <p className="text-muted">
        {t('assessments.protocolText', { date: formatDate(published_on, locale) })}
      </p>
      <ul className="mt-3 list-disc pl-5">
        {rules.map(({ on, text }) => (
          <li key={on} className="mb-1">
            <LocalisedText text={text} words={words} />
            {on === 'coding' && (
              <ul className="list-[circle] pl-5">
                {Object.entries(courtesy).map(([item, label]) => (
                  <li key={item}>
                    <LocalisedText text={label} words={words} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <p className="text-muted mt-3 text-sm">
        {t('assessments.hash')} <code className="break-all">{hash}</code>
      </p>
    </section>
  );
}
