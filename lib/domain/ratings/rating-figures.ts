import { locales } from '../../base/i18n/locales';
import type { Localised } from '../../base/i18n/text-schema';
import { getTranslator, type Translator } from '../../base/i18n/translations';
import { formatDate } from '../../base/i18n/format';
import type { Figure } from '../figures/figure-schema';
import type { Theme, Unit } from '../indicators/indicator-schema';
import type { Organisation } from '../organisations/organisation-schema';
import { surveyFileSchema, type SurveyFile } from '../survey-files/survey-file-schema';
import { aggregateVersion, type RatingAggregate, type RatingScore } from './rating-aggregate';
import { ratingIndicators } from '../indicators/rating-indicators';
import { ratingChannels } from './rating-schema';
import { secretHash } from './rating-secrets';

// What the public says of an organisation as figures of kind `rating`, so that links, changelog, exports and undo are theirs too.

/** The source of all figures of kind `rating`: what this barometer collects. */
const ratingSource = 'public-ratings';

type Measure = keyof typeof ratingIndicators;

const measures: readonly { measure: Measure; theme: Theme; unit: Unit; isGood: boolean }[] = [
  { measure: 'score', theme: 'satisfaction', unit: 'score', isGood: true },
  { measure: 'solved', theme: 'resolution', unit: 'percent', isGood: true },
  { measure: 'reached', theme: 'waiting', unit: 'percent', isGood: true },
  { measure: 'wait', theme: 'waiting', unit: 'minutes', isGood: false },
];

/** A figure's id has at most so many characters; those that are added to an organisation's take the rest. */
const longestName = 70;

/**
 * What the ratings of an organisation are as content: their source, indicators and channels, and a figure for each thing that
 * they say. Below the threshold there is no figure.
 * @param month the month for which they are computed; a figure is of its year, and a later release of that year corrects it
 * @returns the ids of all figures that the organisation may have for that year with it: those without a figure stand no more
 */
export function ratingContent(
  organisation: Pick<Organisation, 'id' | 'country'>,
  aggregate: RatingAggregate,
  month: string,
): { file: SurveyFile; possible: string[] } {
  const year = month.slice(0, 4);
  const idOf = (measure: string) => `${shortName(organisation.id)}-rating-${measure}-${year}`;
  const { country } = organisation;
  const common = {
    ...{ country, countries_covered: country === null ? 0 : null, year: Number(year) },
    ...{ kind: 'rating', organisation: organisation.id, locator: 'ratings.csv' },
    ...{ year_basis: 'stated', evidence: 'derived', seen_in: 'publisher' },
  } as const satisfies Partial<Figure>;
  const toFigure = (measure: Measure, said: Said, channel: string | null = null) => ({
    ...{ ...common, channel, indicator: ratingIndicators[measure], value: said.value },
    id: idOf(channel === null ? measure : `${measure}-${channel}`),
    ...{ stated_as: said.text, sample_size: said.count, note: noteOf(said.count, month) },
  });
  const { count, scored } = aggregate;
  const percent = (value: number) => ({ value, text: `${value} %`, count });
  const figures =
    scored === null
      ? []
      : [
          toFigure('score', { value: scored.score, text: `${scored.score.toFixed(2)} / 5`, count }),
          toFigure('solved', percent(scored.solved.percent)),
          toFigure('reached', percent(scored.reached.percent)),
          ...scored.waits.map(({ channel, median, count: waited }) =>
            toFigure('wait', { value: median, text: `${median} min`, count: waited }, channel),
          ),
        ];
  return {
    file: surveyFileSchema.parse({ source, indicators, codes: codesOf(scored), figures }),
    possible: [
      ...(['score', 'solved', 'reached'] as const).map(idOf),
      ...ratingChannels.map((channel) => idOf(`wait-${channel}`)),
    ],
  };
}

type Said = { value: number; text: string; count: number };

/** A long name is cut, with what tells it from others that begin like it. */
function shortName(id: string): string {
  if (id.length <= longestName) return id;
  return `${id.slice(0, longestName - 9).replace(/-$/, '')}-${secretHash(id).slice(0, 8)}`;
}

/** A text in every language. */
function inAll(say: (t: Translator, locale: (typeof locales)[number]) => string): Localised {
  const [fr, nl, en] = (['fr', 'nl', 'en'] as const).map((locale) =>
    say(getTranslator(locale), locale),
  );
  return { fr, nl, en };
}

function noteOf(count: number, month: string): Localised {
  return inAll((t, locale) =>
    t('ratings.figures.note', {
      ...{ count, version: aggregateVersion, caveat: t('ratings.caveat') },
      month: formatDate(month, locale),
    }),
  );
}

const source = {
  ...{ id: ratingSource, form: 'ratings', publisher: 'Service Barometer', language: 'en' },
  label: inAll((t) => t('ratings.figures.source')),
  summary: inAll((t) => t('ratings.figures.summary')),
};

const indicators = measures.map(({ measure, theme, unit, isGood }) => ({
  ...{ id: ratingIndicators[measure], theme, unit, high_is: isGood ? 'good' : 'bad' },
  ...(unit === 'score' ? { scale_min: 1, scale_max: 5 } : {}),
  label: inAll((t) => t(`ratings.figures.${measure}.label`)),
  definition: inAll((t) => t(`ratings.figures.${measure}.definition`)),
  population: inAll((t) => t('ratings.figures.population')),
  ...(unit === 'percent' ? { percent_of: inAll((t) => t('ratings.figures.percentOf')) } : {}),
}));

/** The channels that figures are narrowed by. */
function codesOf(scored: RatingScore | null) {
  return (scored?.waits ?? []).map(({ channel: code }) => ({
    ...{ breakdown: 'channel', code },
    label: inAll((t) => t(`ratings.figures.channels.${code}`)),
  }));
}
