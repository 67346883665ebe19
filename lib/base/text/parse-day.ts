import { foldText } from '../i18n/text-schema';

/** What stands first in dates that end with the year: the day, or the month. */
export const dayOrders = ['dmy', 'mdy'] as const;
export type DayOrder = (typeof dayOrders)[number];

export const dateOrders = [...dayOrders, 'ymd'] as const;

/** The order of day, month and year in dates such as `03/04/24`. */
export type DateOrder = (typeof dateOrders)[number];

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const compact = /^(\d{4}|\d{2})(\d{2})(\d{2})$/;
const numeric = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const dayAndName =
  /^(\d{1,2})(?:er|st|nd|rd|th)?[-/. ]*(?:de )?([a-z]{3,})\.?(?:[-/., ]+(?:del? )?)(\d{4}|\d{2})$/;
const yearAndName = /^(\d{4})[-/. ]([a-z]{3,})[-/. ](\d{1,2})$/;
const nameAndDay = /^([a-z]{3,})\.?[-/. ]+(\d{1,2})(?:st|nd|rd|th)?,?[-/. ]+(\d{4})$/;

/**
 * The day that a text without time of day names, in milliseconds, from 1970 to 2099; null where it names none.
 * `2024-03-01`, `01/03/24`, `20240301`, `1 mars 2024`, `Mar 1, 2024`, `45352` (Excel, 1900 system).
 */
export function parseDay(text: string, order: DateOrder): number | null {
  const serial = /^\d{5}$/.test(text) ? Number(text) : null;
  if (serial !== null) return fromExcel(serial);
  const day = parseWrittenDay(text, order);
  return day !== null && day >= 0 && day < END ? day : null;
}

const END = Date.UTC(2100, 0, 1);

/** The same for any year, of a text that is written as a date. */
export function parseWrittenDay(text: string, order: DateOrder): number | null {
  const plain = yearFirst.exec(text) ?? null;
  if (plain) return startOfDay(plain[1], plain[3], plain[4]);
  const joined = compact.exec(text);
  if (joined) return startOfDay(joined[1], joined[2], joined[3]);
  const parts = numeric.exec(text);
  if (parts) return inOrder([parts[1], parts[3], parts[4]], order);
  return parseNamedDay(text);
}

/** Whether the order of its parts decides which day a text names. */
export function dependsOnOrder(text: string): boolean {
  return numeric.test(text);
}

/** The orders in which a date such as `24-03-01` could be meant. */
export function possibleOrders(text: string): readonly DateOrder[] {
  const [, , separator, , year] = numeric.exec(text) ?? [];
  // No country that writes points begins with the month.
  if (separator === '.') return ['dmy'];
  return separator === '-' && year?.length === 2 ? dateOrders : ['dmy', 'mdy'];
}

/** Milliseconds of a day of Excel's 1900 system, to the second; null for what is not from 1954 to 2119. */
export function fromExcel(serial: number): number | null {
  if (serial < 20_000 || serial >= 80_000) return null;
  return Math.round((serial - 25_569) * 86_400) * 1000;
}

type DatePart = string | undefined;

function inOrder(
  [first, second, third]: readonly [DatePart, DatePart, DatePart],
  order: DateOrder,
) {
  if (order === 'ymd') return third?.length === 4 ? null : startOfDay(first, second, third);
  return order === 'dmy' ? startOfDay(third, second, first) : startOfDay(third, first, second);
}

/** Names of the months in French, Dutch, English, German, Spanish, Portuguese and Italian, and short ones that do not begin them. */
const MONTHS = [
  ['janvier', 'januari', 'january', 'januar', 'janner', 'enero', 'janeiro', 'gennaio'],
  ['fevrier', 'februari', 'february', 'februar', 'feber', 'febrero', 'fevereiro', 'febbraio'],
  ['mars', 'maart', 'march', 'marz', 'maerz', 'marzo', 'marco', 'mrt', 'mrz'],
  ['avril', 'april', 'abril', 'aprile'],
  ['mai', 'mei', 'may', 'mayo', 'maio', 'maggio'],
  ['juin', 'juni', 'june', 'junio', 'junho', 'giugno'],
  ['juillet', 'juli', 'july', 'julio', 'julho', 'luglio'],
  ['aout', 'augustus', 'august', 'agosto'],
  ['septembre', 'september', 'septiembre', 'setembro', 'settembre'],
  ['octobre', 'oktober', 'october', 'octubre', 'outubro', 'ottobre'],
  ['novembre', 'november', 'noviembre', 'novembro'],
  ['decembre', 'december', 'dezember', 'diciembre', 'dezembro', 'dicembre'],
];

/** 1 to 12, of a name or its first three letters or more, folded; 0 for what is no month's name. */
export function monthOf(name: string): number {
  const found = MONTHS.flatMap((names, index) =>
    name.length > 2 && names.some((one) => one.startsWith(name)) ? [index + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? 0) : 0;
}

function parseNamedDay(text: string): number | null {
  const words = foldText(text);
  // `Mar 12, 2024` begins with a month; `mar. 12 mars 2024` with the day of the week.
  const nameFirst = nameAndDay.exec(words);
  const dayFirst = dayAndName.exec(words.replace(/^[a-z]{2,}[.,]*\s+(?=\d)/, ''));
  const yearFirstName = yearAndName.exec(words);
  if (yearFirstName) {
    const [, year, named = '', day] = yearFirstName;
    return startOfDay(year, String(monthOf(named)), day);
  }
  const name = dayFirst?.[2] ?? nameFirst?.[1] ?? '';
  const month = monthOf(name);
  if (month === 0) return null;
  return startOfDay(
    dayFirst?.[3] ?? nameFirst?.[3],
    String(month),
    dayFirst?.[1] ?? nameFirst?.[2],
  );
}

/** The start of a day that exists; two digits are a year from 1970 to 2069. */
function startOfDay(year: DatePart, month: DatePart, day: DatePart): number | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const short = Number(year);
  const full = year.length > 2 ? short : short + (short < 70 ? 2000 : 1900);
  const start = Date.UTC(full, Number(month) - 1, Number(day));
  const date = new Date(start);
  // Of a year before 100 `Date.UTC` makes one of the 20th century.
  const exists =
    date.getUTCFullYear() === full &&
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day);
  return exists ? start : null;
}
