import { fieldworkOf } from '@/lib/domain/charts/chart-context';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { indicatorOf } from '@/lib/domain/figures/vocabulary-schema';
import { countryName } from '@/lib/base/i18n/country-schema';
import { formatNumber } from '@/lib/base/i18n/format';
import type { Localised } from '@/lib/base/i18n/text-schema';
import type { Survey } from '@/lib/domain/surveys/survey-schema';
import { AskedQuestion } from './asked-question';
import { LocalisedText } from '../ui/content-text';
import { FactList } from '../ui/fact-list';

/** The method of every survey behind a source, after what the field asks to be disclosed. */
export function SurveyCards({
  surveys,
  figures,
  words,
}: {
  surveys: readonly Survey[];
  /** The source's figures: what they answer is what was asked. */
  figures: readonly Figure[];
  words: ChartWords;
}) {
  return (
    <section className="mt-14">
      <h2 className="section-title">{words.t('sources.surveys')}</h2>
      {surveys.length === 0 && <p>{words.t('sources.noSurvey')}</p>}
      <div className="grid gap-x-10 gap-y-10 lg:grid-cols-2">
        {surveys.map((survey) => (
          <SurveyCard
            key={survey.id}
            survey={survey}
            figures={figures.filter((figure) => figure.survey === survey.id)}
            words={words}
          />
        ))}
      </div>
    </section>
  );
}

/** What is known of one survey; the rest is "not reported". */
export function SurveyCard({
  survey,
  figures,
  words,
}: {
  survey: Survey;
  /** Its figures, for what was asked; none where the question stands beside the card already. */
  figures?: readonly Figure[];
  words: ChartWords;
}) {
  const { locale, t } = words;
  const unknown = t('notReported');
  const text = (localised: Localised | null) =>
    localised && <LocalisedText text={localised} words={words} />;
  const facts = [
    { name: t('sources.organiser'), value: survey.organiser },
    { name: t('sources.sponsor'), value: survey.sponsor },
    { name: t('sources.edition'), value: text(survey.edition) },
    { name: t('sources.population'), value: text(survey.population) },
    ...askedFacts(figures ?? [], words),
    { name: t('sources.mode'), value: survey.mode && t(`modes.${survey.mode}`) },
    { name: t('sources.fieldwork'), value: fieldworkOf(survey, locale) },
    { name: t('sources.sampleSize'), value: sampleOf(survey, words) },
    { name: t('sources.countries'), value: survey.countries_covered },
    { name: t('sources.weighting'), value: text(survey.weighting) },
    { name: t('sources.limits'), value: text(survey.limits) },
  ];
  return (
    <article id={survey.id} className="chart-frame">
      <h3 className="text-lg font-semibold">{text(survey.label)}</h3>
      <FactList facts={facts.map(({ name, value }) => ({ name, value: value ?? unknown }))} />
    </article>
  );
}

/** What people were asked, each question once; nothing where no publication prints one. */
function askedFacts(figures: readonly Figure[], words: ChartWords) {
  const indicators = new Map(
    figures.map((figure) => [figure.indicator, indicatorOf(words.vocabulary, figure)]),
  );
  const asked = [...indicators.values()].filter(({ question }) => question !== null);
  if (asked.length === 0) return [];
  const list = (
    <ul className="flex flex-col gap-1">
      {asked.map((indicator) => (
        <li key={indicator.id}>
          <AskedQuestion indicator={indicator} words={words} />
        </li>
      ))}
    </ul>
  );
  return [{ name: words.t('sources.questions'), value: list }];
}

function sampleOf(survey: Survey, { locale, t }: ChartWords): string | null {
  const all =
    survey.sample_size === null
      ? []
      : [t('sources.sampleAll', { count: formatNumber(survey.sample_size, locale) })];
  const single = Object.entries(survey.country_sample_size ?? {}).map(([country, count]) =>
    t('sources.sampleIn', {
      count: formatNumber(count, locale),
      country: countryName(country, locale),
    }),
  );
  return [...all, ...single].join(' · ') || null;
}
