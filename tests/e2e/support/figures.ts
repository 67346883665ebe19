import type { Locale } from './site';

// Every number of the five texts in shared/seeds, copied by hand. Nothing here comes from the
// project's own data files, so that a number changed there by mistake is noticed.

type Unit = 'percent' | 'minutes' | 'days' | 'count';

export type Expected = { id: string; value: number; unit: Unit };

function inUnit(unit: Unit, values: Readonly<Record<string, number>>): Expected[] {
  return Object.entries(values).map(([id, value]) => ({ id, value, unit }));
}

/** What each text states, by source. */
export const figuresOf = {
  'peut-mieux-faire': [
    ...inUnit('minutes', { 'be-2010-charter-wait': 2.5 }),
    ...inUnit('percent', {
      'be-2010-satisfied-with-aspect-staff-training': 38,
      'be-2010-satisfied-with-aspect-minimal-wait': 20,
      'be-2010-satisfied-with-aspect-friendliness': 47,
      'be-2010-told-friends': 80,
      'be-2010-shared-on-social-media': 20,
      'be-2010-switched-provider': 61,
      'be-2009-switched-provider': 77,
      'be-2010-switched-provider-bank': 19,
      'be-2010-switched-provider-small-retail': 17,
      'be-2010-switched-provider-mobile-telephony': 16,
      'be-2010-satisfied-overall': 40,
      'be-2010-loyal-customer': 33.3,
      'be-2010-technology-improved-experience-overall-experience': 70,
      'be-2010-technology-improved-experience-customer-service': 60,
    }),
  ],
  'professionnalisme-des-conseillers': [
    ...inUnit('minutes', { 'fr-2013-patience-limit': 3 }),
    ...inUnit('percent', {
      'fr-2013-would-advise-against': 70,
      'fr-2013-would-end-relationship': 90,
      'fr-2013-good-experience-trait-professionalism': 37,
      'fr-2013-good-experience-trait-friendliness': 34,
      'fr-2013-good-experience-trait-answer-obtained': 21,
      'fr-2013-good-experience-trait-speed': 32,
      'fr-2013-lost-patience': 51,
      'fr-2013-hung-up': 29,
      'fr-2013-customer-type-complaining': 3,
      'fr-2013-customer-type-wary': 21,
      'fr-2013-customer-type-impatient': 7,
      'fr-2013-first-contact-resolution-face-to-face': 78,
      'fr-2013-first-contact-resolution-mail': 54,
      'fr-2013-first-contact-resolution-phone': 42,
      'fr-2013-expects-three-contacts': 23,
    }),
  ],
  'centres-d-appels-et-doleances': inUnit('percent', {
    'fr-2013-perceived-effort-company': 65,
    'fr-2013-perceived-effort-public-service': 42,
    'fr-2013-perceived-effort-public-service-competence': 51,
    'fr-2013-perceived-effort-public-service-availability': 36,
    'fr-2013-perceived-effort-company-competence': 69,
    'fr-2013-perceived-effort-company-availability': 58,
    'fr-2013-service-decides-choice': 58,
    'fr-2013-call-centre-abroad-always': 47,
    'fr-2013-call-centre-abroad-mostly': 41,
    'fr-2012-offshored-staff-lowest': 16,
    'fr-2012-offshored-staff-highest': 41,
  }),
  'service-client-arrive-en-belgique': [
    ...inUnit('minutes', {
      'be-2008-lived-wait-retail': 10,
      'be-2008-lived-wait-restaurant': 45,
      'be-2008-lived-wait-phone': 15,
      'be-2008-lived-wait-car-repair': 1,
      'be-2008-announced-wait': 15,
    }),
    ...inUnit('days', { 'be-2008-return-asked-after': 10 }),
    ...inUnit('count', {
      'be-2008-queue-place-on-arrival': 4,
      'be-2008-queue-place-at-closing': 2,
      'be-2008-open-desks': 3,
      'be-2008-separate-receptions': 3,
    }),
  ],
  'client-le-moins-bien-traite': inUnit('percent', { 'fr-2015-would-spend-more': 89 }),
} as const;

/** All of them. */
export const figures: readonly Expected[] = Object.values(figuresOf).flat();

const days = { fr: 'jours', nl: 'dagen', en: 'days' };

/** A number as a reader of this language expects to see it, with plain spaces. */
export function written({ value, unit }: Expected, locale: Locale): string {
  const number = locale === 'en' ? String(value) : String(value).replace('.', ',');
  if (unit === 'percent') return locale === 'fr' ? `${number} %` : `${number}%`;
  if (unit === 'minutes') return `${number} min`;
  return unit === 'days' ? `${number} ${days[locale]}` : number;
}

/** Any white space, also the kinds that do not break, as one plain space. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
