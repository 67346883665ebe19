import { describe, expect, test } from 'vitest';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import { findShares, type NamedShare } from '@/lib/features/benchmark/charts/log-chart-spec';
import { toWaitCurve } from '@/lib/features/benchmark/charts/wait-curve';
import { toStaffingDay } from '@/lib/features/benchmark/charts/staffing-day';
import type { Locale } from '@/lib/base/i18n/locales';
import { charter, limit, logWords } from '../../../../fixtures/log-words';
import { sampleCall, summarise } from '../../../../fixtures/sample-calls';
import { staffed } from '../../../../fixtures/staffed-intervals';

type Said = Readonly<Record<Locale, string | null>>;
const nothing: Said = { en: null, fr: null, nl: null };

/** A finding in each language, its spaces that do not break written as plain ones. */
function inAll(find: (locale: Locale) => string | null): Said {
  const say = (locale: Locale) => find(locale)?.replaceAll(/\s/g, ' ') ?? null;
  return { en: say('en'), fr: say('fr'), nl: say('nl') };
}

describe('shares in time of periods or hours', () => {
  const share = (name: string, value: number | null, offered = 30): NamedShare => ({
    ...{ name, offered, share: value },
  });
  const two = [share('A', 0.95), share('B', 0.9)];
  const mixed = [share('A', 0.95), share('B', 0.8999), share('C', 0.5), share('D', 0, 29)];

  test.each<[string, Parameters<typeof findShares>[0], NamedShare[], number | null, Said]>([
    [
      ...(['all weeks reach the target', 'weeks', two, 90] as const),
      {
        en: '90% or more in every week with at least 30 calls (2 in all)',
        fr: '90 % ou plus chaque semaine d’au moins 30 appels (2 au total)',
        nl: '90% of meer in elke week met minstens 30 oproepen (2 in totaal)',
      },
    ],
    [
      ...(['all hours reach it', 'hours', two, 90] as const),
      {
        en: '90% or more in every hour of the week with at least 30 calls (2 in all)',
        fr: '90 % ou plus à chaque créneau horaire d’au moins 30 appels (2 au total)',
        nl: '90% of meer op elk uur van de week met minstens 30 oproepen (2 in totaal)',
      },
    ],
    [
      ...(['some hours do not; those of few calls do not count', 'hours', mixed, 90] as const),
      {
        en: 'Less than 90% in 2 of 3 hours of the week with at least 30 calls; lowest: 50%, C',
        fr: 'Moins de 90 % pour 2 créneaux horaires sur 3 d’au moins 30 appels ; le plus bas : 50 %, C',
        nl: 'Minder dan 90% op 2 van de 3 uren van de week met minstens 30 oproepen; laagst: 50%, C',
      },
    ],
    [
      ...(['one day does not, and by how little', 'days', mixed.slice(0, 2), 90] as const),
      {
        en: 'Less than 90% on 1 of 2 days with at least 30 calls; lowest: 89.99%, B',
        fr: 'Moins de 90 % pour 1 jour sur 2 d’au moins 30 appels ; le plus bas : 89,99 %, B',
        nl: 'Minder dan 90% op 1 van de 2 dagen met minstens 30 oproepen; laagst: 89,99%, B',
      },
    ],
    [
      ...(['no month does', 'months', two, 99] as const),
      {
        en: 'Less than 99% in 2 of 2 months with at least 30 calls; lowest: 90%, B',
        fr: 'Moins de 99 % pour 2 mois sur 2 d’au moins 30 appels ; le plus bas : 90 %, B',
        nl: 'Minder dan 99% in 2 van de 2 maanden met minstens 30 oproepen; laagst: 90%, B',
      },
    ],
    [
      ...(['nothing is asked for', 'weeks', mixed, null] as const),
      {
        en: 'From 50% (C) to 95% (A)',
        fr: 'De 50 % (C) à 95 % (A)',
        nl: 'Van 50% (C) tot 95% (A)',
      },
    ],
    [
      'nothing is asked for, and all are alike',
      'weeks',
      [share('A', 1), share('B', 1)],
      null,
      nothing,
    ],
    ['one alone', 'weeks', [share('A', 0.5), share('B', 0.5, 29)], 90, nothing],
    ['where no call counts', 'weeks', [share('A', null), share('B', null)], 90, nothing],
  ])('%s', (_, kind, shares, target, said) => {
    expect(inAll((locale) => findShares(kind, shares, target, logWords(locale)))).toEqual(said);
  });
});

describe('wait curves', () => {
  /** Of ten calls, so many are answered within 150 s. */
  const logOf = (inTime: number) => ({
    name: 'a.csv',
    summary: summarise(
      Array.from({ length: 10 }, (_, index) => sampleCall({ wait: index < inTime ? 150 : 151 })),
      rules,
    ),
  });
  const empty = { name: 'b.csv', summary: summarise([], rules) };

  test.each<[string, Parameters<typeof toWaitCurve>[0], typeof charter | typeof limit, Said]>([
    [
      ...(['beside what the standard asks for', [logOf(8)], charter] as const),
      {
        en: '80% of offered calls answered within 2 min 30 s; the standard requires 90%',
        fr: '80 % des appels présentés décrochés en 2 min 30 s au plus ; la norme exige 90 %',
        nl: '80% van de aangeboden oproepen beantwoord binnen 2 min 30 s; de norm vraagt 90%',
      },
    ],
    [
      ...(['of a standard that names no share', [logOf(8)], limit] as const),
      {
        en: '80% of offered calls answered within 2 min 30 s',
        fr: '80 % des appels présentés décrochés en 2 min 30 s au plus',
        nl: '80% van de aangeboden oproepen beantwoord binnen 2 min 30 s',
      },
    ],
    [
      ...(['of two logs', [logOf(8), logOf(5)], charter] as const),
      {
        en: 'Answered within 2 min 30 s: 80% in the first log, 50% in the second',
        fr: 'Décrochés en 2 min 30 s au plus : 80 % dans le premier journal, 50 % dans le second',
        nl: 'Beantwoord binnen 2 min 30 s: 80% in het eerste bestand, 50% in het tweede',
      },
    ],
    ['of a log without calls', [empty], charter, nothing],
    ['of two logs, one without calls', [logOf(8), empty], charter, nothing],
  ])('%s', (_, logs, standard, said) => {
    expect(inAll((locale) => toWaitCurve(logs, [standard], logWords(locale)).finding)).toEqual(
      said,
    );
  });
});

describe('agents through a day', () => {
  test.each<[string, Parameters<typeof toStaffingDay>[0], Said]>([
    [
      'the interval that takes the most',
      [staffed(0, 540, 3), staffed(0, 570, 5), staffed(0, 600, 5), staffed(1, 540, 9)],
      {
        en: 'Up to 5 agents needed on Monday, from 9:30 to 10:00',
        fr: 'Jusqu’à 5 agents nécessaires le lundi, de 9:30 à 10:00',
        nl: 'Tot 5 medewerkers nodig op maandag, van 9:30 tot 10:00',
      },
    ],
    [
      'where one is enough',
      [staffed(0, 540, 1)],
      {
        en: 'Up to 1 agent needed on Monday, from 9:00 to 9:30',
        fr: 'Jusqu’à 1 agent nécessaire le lundi, de 9:00 à 9:30',
        nl: 'Tot 1 medewerker nodig op maandag, van 9:00 tot 9:30',
      },
    ],
    [
      'the interval that lacks the most',
      [staffed(0, 540, 3, 1), staffed(0, 570, 9, 8), staffed(0, 600, 20)],
      {
        en: 'Up to 2 agents missing on Monday, from 9:00 to 9:30',
        fr: 'Il manque jusqu’à 2 agents le lundi, de 9:00 à 9:30',
        nl: 'Tot 2 medewerkers te weinig op maandag, van 9:00 tot 9:30',
      },
    ],
    [
      'where none lacks',
      [staffed(0, 540, 3, 3)],
      {
        en: 'Enough agents on Monday at all the times entered',
        fr: 'L’effectif du lundi suffit à toutes les heures saisies',
        nl: 'Genoeg medewerkers op maandag op alle ingevulde tijden',
      },
    ],
    ['a day without calls', [staffed(1, 540, 3)], nothing],
  ])('%s', (_, week, said) => {
    const asked = { minutes: 30, note: '' };
    expect(inAll((locale) => toStaffingDay(week, 0, asked, logWords(locale)).finding)).toEqual(
      said,
    );
  });
});
