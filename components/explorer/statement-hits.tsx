import { sourceHref } from '@/lib/domain/figures/figure-links';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { Statement } from '@/lib/domain/sources/source-schema';
import { LocalisedText } from '../ui/content-text';

/** Statements shown; their sources hold the others. */
const shown = 10;

/** What sources say without a number and a search has found, each with its source and paragraph. */
export function StatementHits({
  statements,
  words,
}: {
  statements: readonly Statement[];
  words: ChartWords;
}) {
  const { vocabulary, locale, query, t } = words;
  if (statements.length === 0) return null;
  return (
    <section aria-labelledby="statements" className="mt-12 max-w-prose">
      <h2 id="statements" className="section-title">
        {t('sources.statements')}
      </h2>
      <ul>
        {statements.slice(0, shown).map(({ id, source, text, paragraph }) => (
          <li key={id} className="border-line border-b py-2">
            <LocalisedText text={text} words={words} />{' '}
            <span className="text-muted block text-sm">
              <a href={`${sourceHref(source, locale, query)}#${id}`}>
                <LocalisedText
                  text={vocabulary.sources.get(source)?.label ?? { [locale]: source }}
                  words={words}
                />
              </a>
              , {t('table.paragraph', { number: paragraph })}
            </span>
          </li>
        ))}
      </ul>
      {statements.length > shown && (
        <p className="text-muted mt-2">
          {t('explorer.statementsMore', { shown, total: statements.length })}
        </p>
      )}
    </section>
  );
}
