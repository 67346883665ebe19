import type { ComparedCountries, ComparedLine } from '@/lib/features/comparison/compared-countries';
import { countryName } from '@/lib/base/i18n/country-schema';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { Translator } from '@/lib/base/i18n/translations';
import { pageHref } from '../layout/page-href';
import { ContentText } from '../ui/content-text';
import { DataTable } from '../ui/data-table';
import { Notice } from '../ui/notice';
import { ScrollRegion } from '../ui/scroll-region';
import { ComparedPair, PairVerdictText } from './pair-answer';

/** Countries side by side: what several measure with the answer for every pair, then what only one does. */
export function CountryComparison({
  compared,
  omitted,
  query,
  words: { locale, t },
}: {
  compared: ComparedCountries;
  /** Countries that were asked for beyond those that are compared at once. */
  omitted: readonly string[];
  /** The page's filters. */
  query: string;
  words: ChartWords;
}) {
  const { countries, shared, alike, single, counts } = compared;
  const { lines, comparable, figures, allFigures, hidden } = counts;
  return (
    <>
      {omitted.length > 0 && (
        <Notice>
          <p>
            {t('compare.tooManyCountries', {
              count: countries.length,
              list: omitted.map((code) => countryName(code, locale)).join(', '),
            })}
          </p>
        </Notice>
      )}
      <p className="max-w-prose text-lg">
        {t('compare.summary', { lines, shared: counts.shared, comparable })}
      </p>
      {allFigures > figures && (
        <p className="caveat mt-2">
          {t('compare.newestOnly', { shown: figures, total: allFigures })}
        </p>
      )}
      <section className="mt-10">
        <h2 className="section-title">{t('compare.sharedTitle')}</h2>
        {shared.length === 0 && <p className="max-w-prose">{t('compare.sharedNone')}</p>}
        {shared.map((line) => (
          <SharedLine key={line.id} line={line} countries={countries} t={t} />
        ))}
      </section>
      {alike.length > 0 && (
        <section className="mt-14">
          <h2 className="section-title">{t('compare.alikeTitle')}</h2>
          <p className="text-muted mb-6 max-w-prose">{t('compare.alikeLead')}</p>
          {alike.map((answer) => (
            <ComparedPair key={answer.figures[0].id} answer={answer} t={t} />
          ))}
        </section>
      )}
      {single.length > 0 && (
        <section className="mt-14">
          <h2 className="section-title">{t('compare.singleTitle')}</h2>
          {single.map(({ theme, lines: ofTheme }) => (
            <section key={theme} className="mb-8">
              <h3 id={theme} className="mb-2 text-lg font-semibold">
                {t(`themes.${theme}.title`)}
              </h3>
              <SingleLines
                lines={ofTheme}
                caption={t(`themes.${theme}.title`)}
                countries={countries}
                t={t}
              />
            </section>
          ))}
        </section>
      )}
      <p className="mt-10">
        <a href={pageHref(locale, '/figures', query)}>{t('compare.more')}</a>
      </p>
      {hidden > 0 && <p className="caveat mt-4">{t('compare.hidden', { count: hidden })}</p>}
    </>
  );
}

type Countries = ComparedCountries['countries'];

/** One thing that several countries measure: their numbers, and of each two of them the answer. */
function SharedLine({
  line,
  countries,
  t,
}: {
  line: ComparedLine;
  countries: Countries;
  t: Translator;
}) {
  const nameOf = (code: string) => countries.find((one) => one.code === code)?.name ?? code;
  return (
    <article className="border-ink mb-10 border-t-2 pt-3">
      <h3 className="text-lg font-semibold">
        <ContentText text={line.label} foreign={line.foreign} t={t} />
      </h3>
      <dl className="my-3 flex flex-wrap gap-x-10 gap-y-3">
        {countries.map(({ code, name }, at) => (
          <div key={code}>
            <dt className="text-muted text-sm">{name}</dt>
            <dd>
              <CountryCell cell={line.cells[at] ?? null} isLarge t={t} />
            </dd>
          </div>
        ))}
      </dl>
      {line.answers.map((answer) => {
        const [one, other] = answer.figures.map(({ country, place }) =>
          country === null ? place : nameOf(country),
        );
        return (
          <section key={answer.figures.map(({ id }) => id).join()} className="mt-3">
            <h4 className="text-muted text-sm">
              {t('compare.pair', { one: one ?? '', other: other ?? '' })}
            </h4>
            <PairVerdictText answer={answer} t={t} />
          </section>
        );
      })}
    </article>
  );
}

/** What one country alone measures: the gaps of the others stand in its row. */
function SingleLines({
  lines,
  caption,
  countries,
  t,
}: {
  lines: readonly ComparedLine[];
  caption: string;
  countries: Countries;
  t: Translator;
}) {
  return (
    <ScrollRegion label={caption}>
      <DataTable
        className="sm:min-w-[36rem] lg:table-fixed"
        caption={<caption className="sr-only">{caption}</caption>}
        columns={[
          { label: t('compare.indicator'), className: 'sm:w-1/3' },
          ...countries.map(({ name }) => ({ label: name })),
        ]}
        rows={lines.map((line) => ({
          key: line.id,
          cells: [
            <ContentText key="label" text={line.label} foreign={line.foreign} t={t} />,
            ...countries.map(({ code }, at) => (
              <CountryCell key={code} cell={line.cells[at] ?? null} t={t} />
            )),
          ],
        }))}
      />
    </ScrollRegion>
  );
}

function CountryCell({
  cell,
  isLarge = false,
  t,
}: {
  cell: ComparedLine['cells'][number];
  isLarge?: boolean;
  t: Translator;
}) {
  if (cell === null) return <span className="text-muted">{t('compare.notMeasured')}</span>;
  return (
    <>
      <a
        href={cell.href}
        className={`font-semibold tabular-nums ${isLarge ? 'block text-2xl' : ''}`}
      >
        {cell.value}
      </a>{' '}
      <span className="text-muted text-sm">
        {cell.year} · {cell.kind}
      </span>
    </>
  );
}
