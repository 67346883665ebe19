// Number formats of spreadsheets (ECMA-376 part 1, 18.8.31): up to four sections parted by semicolons, each
// with digits, signs that compute (`%`, commas at the end), letters of days and times, and plain text.

/** What a number's format makes of it. */
export type NumberStyle = 'moment' | 'percent' | 'plain';

/** What a format shows of one number. */
export type ShownNumber = {
  style: NumberStyle;
  /** Text beside the digits, which computes nothing: `%` of `0.0"%"`, `min` of `0" min"`. */
  beside: string;
  /** What the number is divided by before it is shown: 1000 for each comma at the end of `0,`. */
  divisor: number;
  /** Of a day or time, what is seen of it; `whole` where nothing is left out that matters. */
  part: 'whole' | 'year' | 'month' | 'hours-and-minutes';
  /** Whether nothing is seen of the number, but at most the text beside it: `;;;`, `0;-0;"n/a"` of 0. */
  isHidden: boolean;
};

/** A format, told the number that it shows: its sections depend on that. */
export type NumberFormat = (value: number) => ShownNumber;

export const plainNumber: ShownNumber = {
  ...{ style: 'plain', beside: '', divisor: 1, part: 'whole', isHidden: false },
};

type Section = ShownNumber & { applies: ((value: number) => boolean) | null };

/** Reads a format's code; what cannot be understood of it shows the number as it is. */
export function parseNumberFormat(code: string): NumberFormat {
  const written = sectionsOf(code);
  // A format that says nothing at all shows every number as it is.
  if (written.length === 1 && written[0] === '') return () => plainNumber;
  const sections = written.slice(0, 3).map(parseSection);
  return (value) => sectionFor(sections, value) ?? plainNumber;
}

/** A piece that stands for itself, in the order in which they are looked for. */
const pieces =
  /"(?<quoted>[^"]*)"?|\\(?<escaped>[\s\S]?)|_[\s\S]?|\*[\s\S]?|\[(?<bracket>[^\]]*)\]?|(?<general>general|standaard|standard)|(?<half>am\/pm|a\/p)|(?<exponent>e[-+])|(?<other>[\s\S])/gi;

function sectionsOf(code: string): string[] {
  const sections = [''];
  for (const { 0: piece } of code.matchAll(pieces))
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  return sections;
}

function parseSection(section: string): Section {
  let beside = '';
  let bare = '';
  let applies: Section['applies'] = null;
  for (const { groups = {} } of section.matchAll(pieces)) {
    const { quoted, escaped, bracket, general, half, exponent, other } = groups;
    beside += quoted ?? escaped ?? '';
    if (bracket !== undefined) {
      applies ??= conditionOf(bracket);
      beside += /^\$([^-]*)/.exec(bracket)?.[1] ?? '';
      if (/^(?:h+|m+|s+)$/i.test(bracket)) bare += bracket.toLowerCase();
    } else if (half !== undefined) bare += 'h';
    else if (general !== undefined || exponent !== undefined) bare += '0';
    else if (other !== undefined && /[^\w\s#?@%.,:/+()<>=!^&'~{}\\-]/u.test(other)) beside += other;
    else if (other !== undefined) bare += other.toLowerCase();
  }
  const part = partOf(bare);
  const style = part === null ? (bare.includes('%') ? 'percent' : 'plain') : 'moment';
  const [, commas = ''] = /[0#?](,+)[^0#?,]*$/.exec(bare) ?? [];
  const divisor = style === 'moment' ? 1 : 1000 ** Math.min(commas.length, 4);
  const isHidden = style !== 'moment' && !/[0#?@]/.test(bare);
  return { style, beside: beside.trim(), divisor, part: part ?? 'whole', isHidden, applies };
}

/** What letters of days and times show; null where there are none. */
function partOf(bare: string): ShownNumber['part'] | null {
  const has = (letters: RegExp) => letters.test(bare);
  if (!has(/[dmyhsj]/)) return null;
  const hasDay = has(/[dj]/);
  if (has(/[hs]/)) return has(/[sdjy]/) ? 'whole' : 'hours-and-minutes';
  if (has(/y/) && !hasDay) return has(/m/) ? 'month' : 'year';
  return 'whole';
}

/** `>=100` as a question to a number; null for a colour or a language. */
function conditionOf(bracket: string): Section['applies'] {
  const [, sign, text] = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(bracket.trim()) ?? [];
  const bound = Number(text);
  switch (sign) {
    case '<':
      return (value) => value < bound;
    case '<=':
      return (value) => value <= bound;
    case '>':
      return (value) => value > bound;
    case '>=':
      return (value) => value >= bound;
    case '=':
      return (value) => value === bound;
    case '<>':
      return (value) => value !== bound;
    default:
      return null;
  }
}

/** By the conditions of its sections, or else its sign: of two, for numbers that are not negative, and the rest. */
function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  const isConditional = sections.some(({ applies }) => applies !== null);
  const usual = usualSection(sections.length, value);
  if (!isConditional) return sections[usual];
  const last = sections.length - 1;
  return (
    sections.find(({ applies }, index) => (applies ? applies(value) : index === usual)) ??
    sections[last]
  );
}

function usualSection(count: number, value: number): number {
  if (count === 3 && value === 0) return 2;
  return count > 1 && value < 0 ? 1 : 0;
}

/** Codes of built-in formats that are not plain, by their numbers (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  ...{ 9: '0%', 10: '0.00%', 12: '# ?/?', 13: '# ??/??' },
  ...{ 14: 'd/m/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 22: 'd/m/yyyy h:mm' },
  ...{ 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss' },
  ...{ 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0' },
};

/** Dates of East Asian calendars. */
const isEastAsian = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The code of a built-in format. */
export function builtInCode(id: number): string {
  return builtIn[id] ?? (isEastAsian(id) ? 'yyyy/m/d' : 'General');
}
