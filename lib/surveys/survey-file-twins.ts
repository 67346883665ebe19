import { breakdowns } from '../indicators/indicator-schema';
import type { Figure } from '../figures/figure-schema';
import type { SurveyFileFault } from './fault-schema';
import type { ReadableFile } from './readable-file-schema';

type Path = readonly (string | number)[];
type Twin = {
  /** Which of the files. */
  file: number;
  path: Path;
  code: 'twice' | 'same-meaning';
  found: string;
  values: SurveyFileFault['values'];
};

const listsWithIds = [
  'surveys',
  'indicators',
  'figures',
  'statements',
  'standards',
  'references',
] as const;

/**
 * Ids and definitions that the files bring twice, and two figures that would say the same thing.
 * @param placeOf tells where the first of them stands
 */
export function findTwins(
  files: readonly ReadableFile[],
  placeOf: (file: number, path: Path) => SurveyFileFault['values'],
): Twin[] {
  const seen = new Map<string, { file: number; path: Path; found: string }>();
  const twins: Twin[] = [];
  files.forEach((content, file) => {
    for (const { path, key, found, code } of identitiesOf(content)) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, { file, path, found });
      // The same id twice is said once, and not again as the same meaning.
      else if (code === 'twice' || first.found !== found)
        twins.push({ file, path, code, found, values: placeOf(first.file, first.path) });
    }
  });
  return twins;
}

type Identity = { path: Path; key: string; found: string; code: Twin['code'] };

/** What may stand only once, and where this file has it. */
function* identitiesOf(file: ReadableFile): Generator<Identity> {
  const code = 'twice';
  const source = file.source?.id ?? '';
  if (file.source) yield { path: ['source', 'id'], key: `source ${source}`, found: source, code };
  for (const list of listsWithIds)
    for (const [index, item] of file[list].entries())
      if (item !== null)
        yield { path: [list, index, 'id'], key: `${list} ${item.id}`, found: item.id, code };
  for (const [index, item] of file.codes.entries())
    if (item !== null) {
      const key = `code ${item.breakdown}/${item.code}`;
      yield { path: ['codes', index, 'code'], key, found: item.code, code };
    }
  for (const [index, item] of file.figures.entries())
    if (item !== null) {
      const key = `meaning ${meaningOf({ ...item, source })}`;
      yield { path: ['figures', index], key, found: item.id, code: 'same-meaning' };
    }
}

/** What a figure speaks about: no two figures may agree in all of it. */
export function meaningOf(figure: Omit<Figure, 'note'>): string {
  const { source, indicator, country, year, survey } = figure;
  const codes = breakdowns.map((breakdown) => figure[breakdown]);
  return JSON.stringify([source, indicator, country, year, survey, codes]);
}
