import { describe, expect, test } from 'vitest';
import type { ChartDefinition } from '@/lib/domain/charts/composed/chart-definition';
import { toChart } from '@/lib/domain/charts/chart-spec';
import { locales } from '@/lib/base/i18n/locales';
import { getTranslator } from '@/lib/base/i18n/translations';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import type { Vocabulary } from '@/lib/domain/figures/vocabulary-schema';
import { plainSpaces, sampleFigure } from '../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

const { indicators, surveys, codes } = sampleVocabulary;

function known<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(id);
  return found;
}

/** Six waves of one survey, and two indicators of which one knows which way is good. */
const vocabulary: Vocabulary = {
  ...sampleVocabulary,
  surveys: new Map([
    ...surveys,
    ...[2009, 2010, 2011, 2012, 2013, 2014].map((year) => {
      const wave = { ...known(surveys, 'panel-2009'), id: `wave-${year}`, series: 'wave' };
      return [wave.id, wave] as const;
    }),
  ]),
  indicators: new Map([
    ...indicators,
    ['reached', { ...known(indicators, 'satisfied'), id: 'reached', high_is: 'good' }],
    ['delay', { ...known(indicators, 'wait'), id: 'delay', high_is: 'bad' }],
  ]),
  codes: {
    ...codes,
    channel: new Map([
      ...codes.channel,
      [
        'chat',
        { breakdown: 'channel', code: 'chat', label: { fr: 'Chat', nl: 'Chat', en: 'Chat' } },
      ],
    ]),
  },
};

const definition: ChartDefinition = {
  ...{ id: 'switched', theme: 'switching', select: { indicator: ['switched'] } },
  ...{ labelBy: 'breakdown', sortBy: 'value' },
};
const rest = { query: '', address: { path: '', query: '', frozenQuery: '' }, omitted: 0 };

type Own = Partial<Figure>;

let count = 0;

/** An answer of a wave, of a sample of so many. */
function asked(year: number, value: number, sample_size: number | null, own: Own = {}): Figure {
  count += 1;
  const survey = `wave-${year}`;
  return sampleFigure({ id: `figure-${count}`, year, value, survey, sample_size, ...own });
}

/** A number that nobody sampled. */
const counted = (year: number, value: number, own: Own = {}) =>
  asked(year, value, null, { kind: 'statistic', survey: null, ...own });

const promised = (year: number, value: number, own: Own = {}) =>
  asked(year, value, null, { kind: 'target', survey: null, ...own });

const [FR, NL, DE, LU] = ['FR', 'NL', 'DE', 'LU'].map((country) => ({ country }));
const [bank, shop] = ['bank', 'shop'].map((sector) => ({ sector }));
const [phone, mail, chat] = ['phone', 'mail', 'chat'].map((channel) => ({ channel }));
const reached = { indicator: 'reached' };
const delay = { indicator: 'delay' };
const wait = { indicator: 'wait' };

/** What is found, in English, French and Dutch; each by hand. */
const found: readonly [what: string, Figure[], en: string, fr: string, nl: string][] = [
  [
    'a share that rose',
    [asked(2009, 61, 1000), asked(2010, 77, 1000)],
    'Belgium: rose from 61% in 2009 to 77% in 2010',
    'Belgique : en hausse, 61 % en 2009 puis 77 % en 2010',
    'België: gestegen van 61% in 2009 naar 77% in 2010',
  ],
  [
    'a share that fell',
    [asked(2009, 77, 300), asked(2010, 61, 331)],
    'Belgium: fell from 77% in 2009 to 61% in 2010',
    'Belgique : en baisse, 77 % en 2009 puis 61 % en 2010',
    'België: gedaald van 77% in 2009 naar 61% in 2010',
  ],
  [
    'a share that differs no more than chance',
    [asked(2009, 61, 300), asked(2010, 62, 300)],
    'Belgium: no significant difference, 61% in 2009 and 62% in 2010',
    'Belgique : pas de différence significative, 61 % en 2009 et 62 % en 2010',
    'België: geen significant verschil, 61% in 2009 en 62% in 2010',
  ],
  [
    'a large difference of small samples',
    [asked(2009, 50, 20), asked(2010, 70, 20)],
    'Belgium: no significant difference, 50% in 2009 and 70% in 2010',
    'Belgique : pas de différence significative, 50 % en 2009 et 70 % en 2010',
    'België: geen significant verschil, 50% in 2009 en 70% in 2010',
  ],
  [
    'a share of which one sample is not known',
    [asked(2009, 77, null), asked(2010, 61, 331)],
    'Belgium: 77% in 2009, 61% in 2010; chance cannot be ruled out',
    'Belgique : 77 % en 2009, 61 % en 2010 ; l’écart peut être fortuit',
    'België: 77% in 2009, 61% in 2010; toeval is niet uit te sluiten',
  ],
  [
    'a share of which no sample is known',
    [asked(2012, 20, null), asked(2014, 80, null)],
    'Belgium: 20% in 2012, 80% in 2014; chance cannot be ruled out',
    'Belgique : 20 % en 2012, 80 % en 2014 ; l’écart peut être fortuit',
    'België: 20% in 2012, 80% in 2014; toeval is niet uit te sluiten',
  ],
  [
    'a share that stayed',
    [asked(2009, 61, 300), asked(2010, 61, 300)],
    'Belgium: 61% in 2010, as in 2009',
    'Belgique : 61 % en 2010, comme en 2009',
    'België: 61% in 2010, net als in 2009',
  ],
  [
    'a share with decimals',
    [asked(2009, 33.3, 2000), asked(2010, 41.7, 2000)],
    'Belgium: rose from 33.3% in 2009 to 41.7% in 2010',
    'Belgique : en hausse, 33,3 % en 2009 puis 41,7 % en 2010',
    'België: gestegen van 33,3% in 2009 naar 41,7% in 2010',
  ],
  [
    'a counted share that rose by little',
    [counted(2009, 40), counted(2010, 41)],
    'Belgium: rose from 40% in 2009 to 41% in 2010',
    'Belgique : en hausse, 40 % en 2009 puis 41 % en 2010',
    'België: gestegen van 40% in 2009 naar 41% in 2010',
  ],
  [
    'counted minutes that fell',
    [counted(2009, 4, wait), counted(2010, 2.5, wait)],
    'Belgium: fell from 4 min in 2009 to 2.5 min in 2010',
    'Belgique : en baisse, 4 min en 2009 puis 2,5 min en 2010',
    'België: gedaald van 4 min in 2009 naar 2,5 min in 2010',
  ],
  [
    'a count that rose',
    [counted(2009, 900, { indicator: 'desks' }), counted(2010, 1200, { indicator: 'desks' })],
    'Belgium: rose from 900 in 2009 to 1,200 in 2010',
    'Belgique : en hausse, 900 en 2009 puis 1 200 en 2010',
    'België: gestegen van 900 in 2009 naar 1.200 in 2010',
  ],
  [
    'a count that stayed',
    [counted(2009, 3, { indicator: 'desks' }), counted(2010, 3, { indicator: 'desks' })],
    'Belgium: 3 in 2010, as in 2009',
    'Belgique : 3 en 2010, comme en 2009',
    'België: 3 in 2010, net als in 2009',
  ],
  [
    'a surveyed mark, whose spread nobody reports',
    [asked(2009, 7.1, 900, { indicator: 'mark' }), asked(2010, 7.5, 900, { indicator: 'mark' })],
    'Belgium: 7.1 / 10 in 2009, 7.5 / 10 in 2010; chance cannot be ruled out',
    'Belgique : 7,1 / 10 en 2009, 7,5 / 10 en 2010 ; l’écart peut être fortuit',
    'België: 7,1 / 10 in 2009, 7,5 / 10 in 2010; toeval is niet uit te sluiten',
  ],
  [
    'surveyed minutes',
    [asked(2009, 3, 900, wait), asked(2010, 2, 900, wait)],
    'Belgium: 3 min in 2009, 2 min in 2010; chance cannot be ruled out',
    'Belgique : 3 min en 2009, 2 min en 2010 ; l’écart peut être fortuit',
    'België: 3 min in 2009, 2 min in 2010; toeval is niet uit te sluiten',
  ],
  [
    'a line of three years, by its first and its last',
    [asked(2009, 50, 1000), asked(2010, 70, 1000), asked(2011, 60, 1000)],
    'Belgium: rose from 50% in 2009 to 60% in 2011',
    'Belgique : en hausse, 50 % en 2009 puis 60 % en 2011',
    'België: gestegen van 50% in 2009 naar 60% in 2011',
  ],
  [
    'a line of four years that ends where it began',
    [asked(2009, 50, 300), asked(2010, 70, 300), asked(2011, 40, 300), asked(2012, 51, 300)],
    'Belgium: no significant difference, 50% in 2009 and 51% in 2012',
    'Belgique : pas de différence significative, 50 % en 2009 et 51 % en 2012',
    'België: geen significant verschil, 50% in 2009 en 51% in 2012',
  ],
  [
    'a line of counted years',
    [counted(2009, 30), counted(2011, 28), counted(2014, 21)],
    'Belgium: fell from 30% in 2009 to 21% in 2014',
    'Belgique : en baisse, 30 % en 2009 puis 21 % en 2014',
    'België: gedaald van 30% in 2009 naar 21% in 2014',
  ],
  [
    'two countries that both rose',
    [
      ...[asked(2009, 50, 1000), asked(2010, 60, 1000)],
      ...[asked(2009, 40, 1000, FR), asked(2010, 55, 1000, FR)],
    ],
    'Belgium: rose from 50% in 2009 to 60% in 2010; France: rose from 40% in 2009 to 55% in 2010',
    'Belgique : en hausse, 50 % en 2009 puis 60 % en 2010 ; France : en hausse, 40 % en 2009 puis 55 % en 2010',
    'België: gestegen van 50% in 2009 naar 60% in 2010; Frankrijk: gestegen van 40% in 2009 naar 55% in 2010',
  ],
  [
    'one country that fell, another that did not',
    [
      ...[asked(2009, 60, 1000), asked(2010, 50, 1000)],
      ...[asked(2009, 40, 1000, FR), asked(2010, 41, 1000, FR)],
    ],
    'Belgium: fell from 60% in 2009 to 50% in 2010; France: no significant difference, 40% in 2009 and 41% in 2010',
    'Belgique : en baisse, 60 % en 2009 puis 50 % en 2010 ; France : pas de différence significative, 40 % en 2009 et 41 % en 2010',
    'België: gedaald van 60% in 2009 naar 50% in 2010; Frankrijk: geen significant verschil, 40% in 2009 en 41% in 2010',
  ],
  [
    'two countries whose samples are not known: that is said once',
    [
      ...[asked(2009, 60, null), asked(2010, 50, null)],
      ...[asked(2009, 40, null, FR), asked(2010, 45, null, FR)],
    ],
    'Belgium: 60% in 2009, 50% in 2010; France: 40% in 2009, 45% in 2010; chance cannot be ruled out',
    'Belgique : 60 % en 2009, 50 % en 2010 ; France : 40 % en 2009, 45 % en 2010 ; l’écart peut être fortuit',
    'België: 60% in 2009, 50% in 2010; Frankrijk: 40% in 2009, 45% in 2010; toeval is niet uit te sluiten',
  ],
  [
    'three countries, counted',
    [
      ...[counted(2009, 10), counted(2010, 12), counted(2009, 20, FR), counted(2010, 20, FR)],
      ...[counted(2009, 9, NL), counted(2010, 8, NL)],
    ],
    'Belgium: rose from 10% in 2009 to 12% in 2010; France: 20% in 2010, as in 2009; Netherlands: fell from 9% in 2009 to 8% in 2010',
    'Belgique : en hausse, 10 % en 2009 puis 12 % en 2010 ; France : 20 % en 2010, comme en 2009 ; Pays-Bas : en baisse, 9 % en 2009 puis 8 % en 2010',
    'België: gestegen van 10% in 2009 naar 12% in 2010; Frankrijk: 20% in 2010, net als in 2009; Nederland: gedaald van 9% in 2009 naar 8% in 2010',
  ],
  [
    'two countries, one of which has one year only',
    [asked(2009, 50, 1000), asked(2010, 60, 1000), asked(2010, 55, 1000, FR)],
    'Belgium: rose from 50% in 2009 to 60% in 2010',
    'Belgique : en hausse, 50 % en 2009 puis 60 % en 2010',
    'België: gestegen van 50% in 2009 naar 60% in 2010',
  ],
  [
    'two sectors of one country',
    [
      ...[counted(2009, 19, bank), counted(2010, 25, bank)],
      ...[counted(2009, 17, shop), counted(2010, 16, shop)],
    ],
    'Bank: rose from 19% in 2009 to 25% in 2010; Shop: fell from 17% in 2009 to 16% in 2010',
    'Banque : en hausse, 19 % en 2009 puis 25 % en 2010 ; Magasin : en baisse, 17 % en 2009 puis 16 % en 2010',
    'Bank: gestegen van 19% in 2009 naar 25% in 2010; Winkel: gedaald van 17% in 2009 naar 16% in 2010',
  ],
  [
    'a broken line, of which only the joined years are told',
    [
      ...[asked(2009, 77, 300), asked(2010, 61, 331)],
      asked(2014, 90, 400, { survey: 'single-2010' }),
    ],
    'Belgium: fell from 77% in 2009 to 61% in 2010',
    'Belgique : en baisse, 77 % en 2009 puis 61 % en 2010',
    'België: gedaald van 77% in 2009 naar 61% in 2010',
  ],
  [
    'four countries, by the highest and lowest of the last year',
    [
      ...[asked(2009, 70, 1000), asked(2010, 80, 1000)],
      ...[asked(2009, 70, 1000, FR), asked(2010, 70, 1000, FR)],
      ...[asked(2009, 70, 1000, NL), asked(2010, 60, 1000, NL)],
      ...[asked(2009, 70, 1000, DE), asked(2010, 50, 1000, DE)],
    ],
    'Highest: Belgium, 80%; lowest: Germany, 50% (2010)',
    'Le plus haut : Belgique, 80 % ; le plus bas : Allemagne, 50 % (2010)',
    'Hoogst: België, 80%; laagst: Duitsland, 50% (2010)',
  ],
  [
    'four countries that chance can explain',
    [
      ...[asked(2009, 50, 300), asked(2010, 50, 300)],
      ...[asked(2009, 50, 300, FR), asked(2010, 51, 300, FR)],
      ...[asked(2009, 50, 300, NL), asked(2010, 52, 300, NL)],
      ...[asked(2009, 50, 300, DE), asked(2010, 53, 300, DE)],
    ],
    'No significant difference between Germany (53%) and Belgium (50%) (2010)',
    'Pas de différence significative entre Allemagne (53 %) et Belgique (50 %) (2010)',
    'Geen significant verschil tussen Duitsland (53%) en België (50%) (2010)',
  ],
  [
    'five countries of which the two highest are too close to name one',
    [
      ...[counted(2009, 5), counted(2010, 80, { kind: 'survey', survey: 'wave-2010' })],
      ...[asked(2009, 70, 1000, FR), asked(2010, 80, 1000, FR)],
      ...[asked(2009, 70, 1000, NL), asked(2010, 79, 1000, NL)],
      ...[asked(2009, 70, 1000, DE), asked(2010, 60, 1000, DE)],
      ...[asked(2009, 70, 1000, LU), asked(2010, 40, 1000, LU)],
    ],
    'From 40% (Luxembourg) to 80% (France) (2010)',
    'De 40 % (Luxembourg) à 80 % (France) (2010)',
    'Van 40% (Luxemburg) tot 80% (Frankrijk) (2010)',
  ],
  [
    'counted bars of two sectors',
    [counted(2010, 30, bank), counted(2010, 20, shop)],
    'Higher: Bank, 30%; lower: Shop, 20%',
    'Plus haut : Banque, 30 % ; plus bas : Magasin, 20 %',
    'Hoger: Bank, 30%; lager: Winkel, 20%',
  ],
  [
    'counted bars of three channels',
    [counted(2010, 30, phone), counted(2010, 45, mail), counted(2010, 20, chat)],
    'Highest: Mail, 45%; lowest: Chat, 20%',
    'Le plus haut : Courrier, 45 % ; le plus bas : Chat, 20 %',
    'Hoogst: Brief, 45%; laagst: Chat, 20%',
  ],
  [
    'counted minutes of two countries',
    [counted(2010, 4, wait), counted(2010, 2.5, { ...wait, ...FR })],
    'Higher: Belgium, 4 min; lower: France, 2.5 min',
    'Plus haut : Belgique, 4 min ; plus bas : France, 2,5 min',
    'Hoger: België, 4 min; lager: Frankrijk, 2,5 min',
  ],
  [
    'three countries of one wave, clearly apart',
    [asked(2010, 80, 1000), asked(2010, 60, 1000, FR), asked(2010, 40, 1000, NL)],
    'Highest: Belgium, 80%; lowest: Netherlands, 40%',
    'Le plus haut : Belgique, 80 % ; le plus bas : Pays-Bas, 40 %',
    'Hoogst: België, 80%; laagst: Nederland, 40%',
  ],
  [
    'three countries of which the two lowest are too close to name one',
    [asked(2010, 80, 1000), asked(2010, 41, 1000, FR), asked(2010, 40, 1000, NL)],
    'From 40% (Netherlands) to 80% (Belgium)',
    'De 40 % (Pays-Bas) à 80 % (Belgique)',
    'Van 40% (Nederland) tot 80% (België)',
  ],
  [
    'two countries, clearly apart',
    [asked(2010, 61, 1000), asked(2010, 42, 1000, FR)],
    'Higher: Belgium, 61%; lower: France, 42%',
    'Plus haut : Belgique, 61 % ; plus bas : France, 42 %',
    'Hoger: België, 61%; lager: Frankrijk, 42%',
  ],
  [
    'two countries that chance can explain',
    [asked(2010, 61, 300), asked(2010, 60, 300, FR)],
    'No significant difference between Belgium (61%) and France (60%)',
    'Pas de différence significative entre Belgique (61 %) et France (60 %)',
    'Geen significant verschil tussen België (61%) en Frankrijk (60%)',
  ],
  [
    'two countries whose samples are not known',
    [asked(2010, 61, null), asked(2010, 42, null, FR)],
    'Belgium: 61%; France: 42%',
    'Belgique : 61 % ; France : 42 %',
    'België: 61%; Frankrijk: 42%',
  ],
  [
    'two answers of the same people',
    [asked(2010, 30, 900, bank), asked(2010, 20, 900, shop)],
    'Bank: 30%; Shop: 20%',
    'Banque : 30 % ; Magasin : 20 %',
    'Bank: 30%; Winkel: 20%',
  ],
  [
    'three answers of the same people',
    [asked(2010, 47, 900, phone), asked(2010, 20, 900, mail), asked(2010, 38, 900, chat)],
    'From 20% (Mail) to 47% (Phone)',
    'De 20 % (Courrier) à 47 % (Téléphone)',
    'Van 20% (Brief) tot 47% (Telefoon)',
  ],
  [
    'the pledge of an organisation, beside one of its country',
    [
      ...[promised(2010, 90, { ...reached, organisation: 'tax-office' })],
      ...[counted(2010, 84, { ...reached, organisation: 'tax-office' })],
      ...[promised(2010, 80, reached), counted(2010, 85, reached)],
    ],
    'Tax office: pledge not kept in 2010, 84% against 90% pledged; Belgium: pledge kept in 2010, 85% against 80% pledged',
    'Fisc : engagement non tenu en 2010, 84 % pour 90 % promis ; Belgique : engagement tenu en 2010, 85 % pour 80 % promis',
    'Fiscus: toezegging niet nagekomen in 2010, 84% tegenover 90% toegezegd; België: toezegging nagekomen in 2010, 85% tegenover 80% toegezegd',
  ],
  [
    'a pledge of a share that was kept',
    [promised(2009, 90, reached), counted(2010, 92, reached)],
    'Belgium: pledge kept in 2010, 92% against 90% pledged',
    'Belgique : engagement tenu en 2010, 92 % pour 90 % promis',
    'België: toezegging nagekomen in 2010, 92% tegenover 90% toegezegd',
  ],
  [
    'a pledge of a share that was not kept',
    [promised(2010, 90, reached), counted(2010, 87.8, reached)],
    'Belgium: pledge not kept in 2010, 87.8% against 90% pledged',
    'Belgique : engagement non tenu en 2010, 87,8 % pour 90 % promis',
    'België: toezegging niet nagekomen in 2010, 87,8% tegenover 90% toegezegd',
  ],
  [
    'a pledge of a share reached exactly',
    [promised(2010, 90, reached), counted(2010, 90, reached)],
    'Belgium: pledge kept in 2010, 90% against 90% pledged',
    'Belgique : engagement tenu en 2010, 90 % pour 90 % promis',
    'België: toezegging nagekomen in 2010, 90% tegenover 90% toegezegd',
  ],
  [
    'a pledge of a wait that was kept',
    [promised(2010, 2.5, delay), counted(2011, 2, delay)],
    'Belgium: pledge kept in 2011, 2 min against 2.5 min pledged',
    'Belgique : engagement tenu en 2011, 2 min pour 2,5 min promis',
    'België: toezegging nagekomen in 2011, 2 min tegenover 2,5 min toegezegd',
  ],
  [
    'a pledge of a wait that was not kept',
    [promised(2010, 2.5, delay), counted(2011, 4, delay)],
    'Belgium: pledge not kept in 2011, 4 min against 2.5 min pledged',
    'Belgique : engagement non tenu en 2011, 4 min pour 2,5 min promis',
    'België: toezegging niet nagekomen in 2011, 4 min tegenover 2,5 min toegezegd',
  ],
  [
    'a pledge that a survey finds kept beyond chance',
    [promised(2010, 90, reached), asked(2010, 97, 1000, reached)],
    'Belgium: pledge kept in 2010, 97% against 90% pledged',
    'Belgique : engagement tenu en 2010, 97 % pour 90 % promis',
    'België: toezegging nagekomen in 2010, 97% tegenover 90% toegezegd',
  ],
  [
    'a pledge within the margin of a survey',
    [promised(2010, 90, reached), asked(2010, 89, 300, reached)],
    'Belgium: 89% in 2010 against 90% pledged; chance cannot be ruled out',
    'Belgique : 89 % en 2010 pour 90 % promis ; l’écart peut être fortuit',
    'België: 89% in 2010 tegenover 90% toegezegd; toeval is niet uit te sluiten',
  ],
  [
    'a pledge and a survey of which no sample is known',
    [promised(2010, 90, reached), asked(2010, 50, null, reached)],
    'Belgium: 50% in 2010 against 90% pledged; chance cannot be ruled out',
    'Belgique : 50 % en 2010 pour 90 % promis ; l’écart peut être fortuit',
    'België: 50% in 2010 tegenover 90% toegezegd; toeval is niet uit te sluiten',
  ],
  [
    'a pledge of which nothing says which way is good',
    [promised(2010, 90), counted(2010, 84)],
    'Belgium: 84% in 2010 against 90% pledged',
    'Belgique : 84 % en 2010 pour 90 % promis',
    'België: 84% in 2010 tegenover 90% toegezegd',
  ],
  [
    'a pledge through a line, by its newest year',
    [
      promised(2009, 90, reached),
      ...[counted(2009, 80, reached), counted(2010, 85, reached), counted(2011, 92, reached)],
    ],
    'Belgium: pledge kept in 2011, 92% against 90% pledged',
    'Belgique : engagement tenu en 2011, 92 % pour 90 % promis',
    'België: toezegging nagekomen in 2011, 92% tegenover 90% toegezegd',
  ],
  [
    'pledges of two countries',
    [
      ...[promised(2010, 90, reached), counted(2010, 92, reached)],
      ...[promised(2010, 80, { ...reached, ...FR }), counted(2010, 75, { ...reached, ...FR })],
    ],
    'Belgium: pledge kept in 2010, 92% against 90% pledged; France: pledge not kept in 2010, 75% against 80% pledged',
    'Belgique : engagement tenu en 2010, 92 % pour 90 % promis ; France : engagement non tenu en 2010, 75 % pour 80 % promis',
    'België: toezegging nagekomen in 2010, 92% tegenover 90% toegezegd; Frankrijk: toezegging niet nagekomen in 2010, 75% tegenover 80% toegezegd',
  ],
  [
    'a pledge that came after all that is measured',
    [promised(2014, 90, reached), counted(2009, 80, reached), counted(2010, 85, reached)],
    'Belgium: rose from 80% in 2009 to 85% in 2010',
    'Belgique : en hausse, 80 % en 2009 puis 85 % en 2010',
    'België: gestegen van 80% in 2009 naar 85% in 2010',
  ],
];

function titlesOf(figures: readonly Figure[], omitted = 0): string[] {
  return locales.map((locale) => {
    const words = { vocabulary, locale, t: getTranslator(locale) };
    return plainSpaces(toChart(figures, definition, { ...rest, omitted }, words).title);
  });
}

test('there are at least forty cases in each language', () => {
  expect(found.length).toBeGreaterThanOrEqual(40);
  expect(locales).toEqual(['fr', 'nl', 'en']);
});

test.each(found)('%s', (_, figures, en, fr, nl) => {
  expect(titlesOf(figures)).toEqual([fr, nl, en]);
  expect(titlesOf(figures.toReversed())).toEqual([fr, nl, en]);
});

describe('nothing is found, so that the neutral name is the title,', () => {
  const lived = { ...wait, kind: 'observation', survey: null } as const;

  test.each<[string, Figure[]]>([
    ['of a figure alone', [asked(2010, 61, 1000)]],
    ['of lived cases', [asked(2010, 10, null, lived), asked(2010, 45, null, lived)]],
    [
      'of different questions',
      [asked(2010, 61, 99), asked(2010, 9, 99, { indicator: 'satisfied' })],
    ],
    ['of unrelated surveys', [asked(2010, 61, 99), asked(2010, 9, 99, { survey: 'single-2010' })]],
    ['of a part beside the whole', [asked(2010, 61, 99), asked(2010, 9, 99, bank)]],
    ['of bars that are all as long', [counted(2010, 20, bank), counted(2010, 20, shop)]],
    ['of a pledge of another country', [promised(2010, 90), counted(2010, 84, FR)]],
  ])('%s', (_, figures) => {
    expect(titlesOf(figures)).toEqual(['Ont changé', 'Veranderden', 'Switched provider']);
  });

  test('where some figures had no room', () => {
    const figures = [asked(2010, 80, 1000), asked(2010, 40, 1000, FR)];
    expect(titlesOf(figures, 3)).toEqual(['Ont changé', 'Veranderden', 'Switched provider']);
  });
});
