import type { ImportOptions } from '../../../domain/imports/import-schema';
import type { RawSurveyFile } from '../../../domain/issues/issue-place';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';

/** What stands, with what is defined beside a file: its cells are read by the units, labels and ids of these. */
export function withDefined(known: KnownContent, options: ImportOptions): KnownContent {
  const { indicators = [], surveys = [], sources = [], codes = [] } = options;
  const withMore = <T>(standing: ReadonlyMap<string, T>, more: (readonly [string, T])[]) =>
    more.length === 0 ? standing : new Map([...standing, ...more]);
  return {
    ...known,
    indicators: withMore(known.indicators, indicators.map(withId)),
    surveys: withMore(known.surveys, surveys.map(withId)),
    sources: withMore(known.sources, sources.map(withId)),
    codes: withMore(
      known.codes,
      codes.map((one) => [`${one.breakdown}/${one.code}`, one] as const),
    ),
  };
}

function withId<T extends { id: string }>(item: T): readonly [string, T] {
  return [item.id, item];
}

/** What is defined beside a file comes with it like what is defined in it; a source with what it says. */
export function definedBeside(name: string, options: ImportOptions): RawSurveyFile[] {
  const { indicators = [], surveys = [], codes = [] } = options;
  const isEmpty = indicators.length + surveys.length + codes.length === 0;
  return isEmpty ? [] : [{ name, content: { indicators, surveys, codes } }];
}
