import { locatorName, periodName, placeName } from '@/lib/domain/figures/figure-context';
import { sampleSizeOf } from '@/lib/domain/figures/sample-summary';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import type { FigureWords } from '@/lib/domain/figures/figure-meaning';
import { countryHref, organisationHref } from '@/lib/domain/figures/figure-links';
import { indicatorOf, organisationName } from '@/lib/domain/figures/vocabulary-schema';
import { formatNumber } from '@/lib/base/i18n/format';
import type { Source } from '@/lib/domain/sources/source-schema';
import { pageHref } from '../../layout/page-href';
import { SourceCard } from '../../sources/source-card';
import { SurveyCard } from '../../sources/survey-cards';
import { LocalisedText } from '../../ui/content-text';
import { FactList } from '../../ui/fact-list';
import { AskedQuestion } from '../../sources/asked-question';

/** Where a figure comes from: the place in its source, the source itself, the survey behind it. */
export function FigureProvenance({
  figure,
  source,
  words,
}: {
  figure: Figure;
  source: Source;
  words: FigureWords;
}) {
  const { t, vocabulary } = words;
  const survey = vocabulary.surveys.get(figure.survey ?? '');
  return (
    <section id="provenance" className="late-layout">
      <h2 className="section-title">{t('figure.provenanceTitle')}</h2>
      <FactList facts={figureFacts(figure, source, words)} />
      <BesideLink figure={figure} words={words} />
      <SourceCard source={source} words={words} />
      <div className="mt-10">
        {survey ? <SurveyCard survey={survey} words={words} /> : <p>{t('figure.noSurvey')}</p>}
      </div>
    </section>
  );
}

/** To where everything stands that the public said of the organisation: a score is never to be read alone. */
function BesideLink({
  figure: { kind, organisation },
  words,
}: {
  figure: Figure;
  words: FigureWords;
}) {
  if (kind !== 'rating' || organisation === null) return null;
  const href = `${organisationHref(organisation, words.locale, words.query)}#rated`;
  return (
    <p className="mt-3">
      <a href={href}>{words.t('ratings.figures.beside')}</a>
    </p>
  );
}

function figureFacts(figure: Figure, source: Source, words: FigureWords) {
  const { locale, t, query } = words;
  const href = `${pageHref(locale, `/sources/${source.id}`, query ?? '')}#${figure.id}`;
  return [
    {
      name: t('figure.source'),
      value: (
        <a href={href}>{source.title ?? <LocalisedText text={source.label} words={words} />}</a>
      ),
    },
    {
      name: figure.paragraph === null ? t('explorer.columnNames.locator') : t('figure.statedIn'),
      value: locatorName(figure, t) ?? t('notReported'),
    },
    {
      name: t('table.asPrinted'),
      value: <span lang={source.language}>{t('quoted', { text: figure.stated_as })}</span>,
    },
    {
      name: t('table.country'),
      value:
        figure.country === null ? (
          placeName(figure, words)
        ) : (
          <a href={countryHref(figure.country, locale, query)}>{placeName(figure, words)}</a>
        ),
    },
    ...scaleFacts(figure, words),
    ...populationFacts(figure, words),
    ...organisationFacts(figure, words),
    {
      name: t(figure.period === null ? 'table.year' : 'explorer.columnNames.period'),
      value: timeInWords(figure, words),
    },
    ...(figure.kind === 'survey' ? answerFacts(figure, words) : []),
    // How a figure of ratings is reckoned, its note tells: nobody else stated anything.
    ...(figure.kind === 'rating' ? [] : evidenceFacts(figure, t)),
    {
      name: t('figure.conversions'),
      value: figure.note ? (
        <LocalisedText text={figure.note} words={words} />
      ) : (
        t(isAsStated(figure) ? 'figure.noConversions' : 'figure.noNotes')
      ),
    },
  ];
}

/** Whether the number stands in its document as it stands here, as far as anybody noted. */
function isAsStated({ evidence }: Figure): boolean {
  return evidence === null || evidence === 'printed';
}

/** The time that it speaks of, and who says so. */
function timeInWords(figure: Figure, words: FigureWords): string {
  const { t } = words;
  const year = periodName(figure, words);
  if (figure.kind === 'rating') return year;
  return figure.year_basis === 'stated'
    ? t('figure.yearStated', { year })
    : t('figure.yearInferred', { year });
}

/** Of what a share is one, from where to where a score goes, and what an index is held against. */
function scaleFacts(figure: Figure, words: FigureWords) {
  const { t, vocabulary } = words;
  const { unit, scale_min: min, scale_max: max, percent_of } = indicatorOf(vocabulary, figure);
  const ends =
    min === null || max === null
      ? []
      : [{ name: t('figure.scale'), value: t('figure.scaleEnds', { min, max }) }];
  if (percent_of === null) return ends;
  const name = t(unit === 'index' ? 'figure.indexBase' : 'figure.percentOf');
  return [...ends, { name, value: <LocalisedText text={percent_of} words={words} /> }];
}

/** Of whom it is told, where that is known: of England alone, though a country's figures are the United Kingdom's. */
function populationFacts(figure: Figure, words: FigureWords) {
  const survey = words.vocabulary.surveys.get(figure.survey ?? '');
  const population = survey?.population ?? indicatorOf(words.vocabulary, figure).population;
  if (!population) return [];
  const value = <LocalisedText text={population} words={words} />;
  return [{ name: words.t('sources.population'), value }];
}

/** Whom the number is about, where it is about one. */
function organisationFacts({ organisation: id }: Figure, words: FigureWords) {
  const name = organisationName(words.vocabulary, id);
  if (id === null || name === null) return [];
  const value = (
    <a href={organisationHref(id, words.locale, words.query)}>
      <LocalisedText text={name} words={words} />
    </a>
  );
  return [{ name: words.t('filters.names.organisation'), value }];
}

/** How the number came about, and in which documents it was seen, where that was noted. */
function evidenceFacts({ evidence, seen_in }: Figure, t: FigureWords['t']) {
  return [
    ...(evidence === null
      ? []
      : [{ name: t('figure.evidence'), value: t(`figure.evidences.${evidence}`) }]),
    ...(seen_in === null ? [] : [{ name: t('figure.seenIn'), value: t(`figure.seen.${seen_in}`) }]),
  ];
}

/** Only who was asked has answered; a question is shown where a publication prints it. */
function answerFacts(figure: Figure, words: FigureWords) {
  const { vocabulary, locale, t } = words;
  const indicator = indicatorOf(vocabulary, figure);
  const answers = sampleSizeOf(figure, vocabulary);
  const question = <AskedQuestion indicator={indicator} words={words} />;
  return [
    ...(indicator.question === null ? [] : [{ name: t('figure.question'), value: question }]),
    {
      name: t('figure.answered'),
      value: answers === null ? t('notReported') : formatNumber(answers, locale),
    },
    ...(figure.base === null
      ? []
      : [{ name: t('explorer.columnNames.base'), value: t(`explorer.bases.${figure.base}`) }]),
  ];
}
