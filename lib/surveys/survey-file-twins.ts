import { breakdowns, type Breakdown } from '../indicators/indicator-schema';
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
  return identityLists.flatMap((identitiesOf) => {
    const seen = new Map<string, { file: number; index: number; found: string }>();
    const twins: Twin[] = [];
    files.forEach((content, file) => {
      for (const { index, key, found, path, code } of identitiesOf(content)) {
        const first = seen.get(key);
        if (first === undefined) seen.set(key, { file, index, found });
        // The same id twice is said once, and not again as the same meaning.
        else if (code === 'twice' || first.found !== found) {
          const values = placeOf(first.file, path(first.index));
          twins.push({ file, path: path(index), code, found, values });
        }
      }
    });
    return twins;
  });
}

/** What may stand only once: the `index`th of its list, by a key. */
type Identity = Pick<Twin, 'code' | 'found'> & {
  index: number;
  key: string;
  path: (index: number) => Path;
};

type Identities = (file: ReadableFile) => Generator<Identity>;

/** List by list, so that no more than the keys of one are held at a time. */
const identityLists: readonly Identities[] = [
  sourceIds,
  ...listsWithIds.map((list) => idsOf(list)),
  codeIds,
  figureMeanings,
];

function* sourceIds({ source }: ReadableFile): Generator<Identity> {
  const path = () => ['source', 'id'];
  if (source) yield { index: 0, key: source.id, found: source.id, code: 'twice', path };
}

function idsOf(list: (typeof listsWithIds)[number]): Identities {
  const path = (index: number) => [list, index, 'id'];
  return function* (file) {
    for (const [index, item] of file[list].entries())
      if (item !== null) yield { index, key: item.id, found: item.id, code: 'twice', path };
  };
}

function* codeIds({ codes }: ReadableFile): Generator<Identity> {
  const path = (index: number) => ['codes', index, 'code'];
  for (const [index, item] of codes.entries())
    if (item !== null) {
      const key = `${item.breakdown}/${item.code}`;
      yield { index, key, found: item.code, code: 'twice', path };
    }
}

function* figureMeanings({ figures, source }: ReadableFile): Generator<Identity> {
  const path = (index: number) => ['figures', index];
  for (const [index, item] of figures.entries())
    if (item !== null) {
      const key = meaningOf(item, source?.id ?? '');
      yield { index, key, found: item.id, code: 'same-meaning', path };
    }
}

/** What a figure speaks about: no two figures may agree in all of it. */
export function meaningOf(
  figure: Pick<Figure, 'indicator' | 'country' | 'year' | 'survey' | Breakdown>,
  source: string,
): string {
  const { indicator, country, year, survey } = figure;
  const codes = breakdowns.map((breakdown) => figure[breakdown] ?? '').join(' ');
  // No id holds a space: joined, they stay apart.
  return `${source} ${indicator} ${country} ${year} ${survey ?? ''} ${codes}`;
}
