import { foldText } from '../../base/i18n/text-schema';
import type { Locale } from '../../base/i18n/locales';
import type { ContactChannel, ContactField } from './contact-schema';

/** What the columns of a campaign's file are called in each language. */
export const contactTitles: Readonly<Record<ContactField, Readonly<Record<Locale, string>>>> = {
  organisation: { fr: 'organisation', nl: 'organisatie', en: 'organisation' },
  time: { fr: 'moment', nl: 'tijdstip', en: 'time' },
  channel: { fr: 'canal', nl: 'kanaal', en: 'channel' },
  language: { fr: 'langue', nl: 'taal', en: 'language' },
  scenario: { fr: 'scénario', nl: 'scenario', en: 'scenario' },
  caller: { fr: 'appelant', nl: 'beller', en: 'caller' },
  menu_seconds: { fr: 'secondes de menu', nl: 'seconden in menu', en: 'menu seconds' },
  waiting_seconds: { fr: 'secondes d’attente', nl: 'seconden wachten', en: 'waiting seconds' },
  reached: { fr: 'joint', nl: 'bereikt', en: 'reached' },
  answer_1: { fr: 'réponse codeur 1', nl: 'antwoord codeur 1', en: 'answer coder 1' },
  answer_2: { fr: 'réponse codeur 2', nl: 'antwoord codeur 2', en: 'answer coder 2' },
  greeting: { fr: 'salutation', nl: 'begroeting', en: 'greeting' },
  politeness: { fr: 'politesse', nl: 'beleefdheid', en: 'politeness' },
  listening: { fr: 'écoute', nl: 'luisteren', en: 'listening' },
  closing: { fr: 'prise de congé', nl: 'afscheid', en: 'closing' },
};

/** Headers that mean the same as those of the template. */
const otherTitles: readonly (readonly [ContactField, readonly string[]])[] = [
  ['time', ['date', 'heure', 'datum', 'moment', 'date et heure', 'datum en tijd', 'date and time']],
  ['organisation', ['organization']],
  ['caller', ['caller code', 'code appelant', 'code beller']],
  ['answer_1', ['réponse 1', 'antwoord 1']],
  ['answer_2', ['réponse 2', 'antwoord 2']],
];

/** `Secondes d’attente` → `secondes_d_attente`, `answer_1` as it stands. */
function titleKey(title: string): string {
  return foldText(title)
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

const isField = (name: string): name is ContactField => Object.hasOwn(contactTitles, name);

const fieldsByTitle: ReadonlyMap<string, ContactField> = new Map([
  ...Object.entries(contactTitles).flatMap(([field, titles]): [string, ContactField][] =>
    isField(field)
      ? [field, ...Object.values(titles)].map((title) => [titleKey(title), field])
      : [],
  ),
  ...otherTitles.flatMap(([field, titles]) =>
    titles.map((title): [string, ContactField] => [titleKey(title), field]),
  ),
]);

/** Which column a header means, in any of the languages, case and accents ignored; null for none. */
export function contactFieldOf(title: string): ContactField | null {
  return fieldsByTitle.get(titleKey(title)) ?? null;
}

const wordsOf = <T>(...entries: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(entries.flatMap(([value, words]) => words.split(' ').map((word) => [word, value])));

const channels = wordsOf<ContactChannel>(
  ['telephone', 'telephone phone telefoon telefonisch tel call appel oproep'],
  ['email', 'email e-mail mail courriel mel'],
);

/** The channel that a word means; null for none. */
export function readContactChannel(text: string): ContactChannel | null {
  return channels.get(foldText(text)) ?? null;
}

const yesAndNo = wordsOf(
  [true, 'yes y true 1 oui o vrai ja j waar x'],
  [false, 'no n false 0 non faux nee onwaar'],
);

/** Whether a word says yes or no; null for neither. */
export function readYesOrNo(text: string): boolean | null {
  return yesAndNo.get(foldText(text)) ?? null;
}
