import type { Translator } from '../../base/i18n/translations';
import type { FilterProblem } from '../../domain/filters/parameters';

/** The sentence that says what is wrong with a parameter, and what was expected. */
export function problemText({ parameter, found, code }: FilterProblem, t: Translator): string {
  return t(`problems.${code}`, { parameter, found, expected: t(`problems.expected.${parameter}`) });
}
