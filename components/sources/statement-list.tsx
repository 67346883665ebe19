import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { Statement } from '@/lib/domain/sources/source-schema';
import { LocalisedText } from '../ui/content-text';

/** What a source says without a number, in our own words, by paragraph. */
export function StatementList({
  statements,
  words,
}: {
  statements: readonly Statement[];
  words: ChartWords;
}) {
  const { t } = words;
  if (statements.length === 0) return null;
  return (
    <section className="mt-14 max-w-prose">
      <h2 className="section-title">{t('sources.statements')}</h2>
      <p className="text-muted mb-4">{t('sources.statementsLead')}</p>
      <ul>
        {statements.map(({ id, text, paragraph, themes }) => (
          <li key={id} id={id} className="border-line border-b py-2">
            <LocalisedText text={text} words={words} />
            <span className="text-muted block text-sm">
              {t('table.paragraph', { number: paragraph })} ·{' '}
              {themes.map((theme) => t(`themes.${theme}.title`)).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
