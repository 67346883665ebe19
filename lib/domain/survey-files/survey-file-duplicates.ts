import { breakdowns, type Breakdown } from '../indicators/indicator-schema';
import { z } from 'zod';
import { figureSchema, periodOf, type Figure } from '../figures/figure-schema';
import { slugSchema } from '../../base/i18n/text-schema';
import type { SurveyFileIssue } from '../issues/issue-schema';
import type { ReadableFile } from './readable-file-schema';

type Path = readonly (string | number)[];
type Duplicate = {
  /** Which of the files. */
  file: number;
  path: Path;
  code: 'twice' | 'same-meaning';
  found: string;
  values: SurveyFileIssue['values'];
};

const listsWithIds = [
  'surveys',
  'breaks',
  'organisations',
  'indicators',
  'figures',
  'statements',
  'standards',
  'references',
  'charts',
  'charters',
  'commitments',
  'signatures',
] as const;

/**
 * Ids and definitions that the files bring twice, and two figures that would say the same thing.
 * @param contents the files as they came: a part that cannot be read as a whole may have an id all the same
 * @param placeOf tells where the first of them stands
 */
export function* findDuplicates(
  files: readonly ReadableFile[],
  contents: readonly unknown[],
  placeOf: (file: number, path: Path) => SurveyFileIssue['values'],
): Generator<Duplicate, void> {
  for (const identitiesOf of identityLists) {
    const seen = new Map<string, { file: number; index: number; found: string }>();
    for (const [file, content] of files.entries())
      for (const { index, key, found, path, code } of identitiesOf(content, contents[file])) {
        const first = seen.get(key);
        if (first === undefined) seen.set(key, { file, index, found });
        // The same id twice is said once, and not again as the same meaning.
        else if (code === 'twice' || first.found !== found) {
          const values = placeOf(first.file, path(first.index));
          yield { file, path: path(index), code, found, values };
        }
      }
  }
}

/** What may stand only once: the `index`th of its list, by a key. */
type Identity = Pick<Duplicate, 'code' | 'found'> & {
  index: number;
  key: string;
  path: (index: number) => Path;
};

type Identities = (file: ReadableFile, content: unknown) => Generator<Identity>;

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
  return function* (file, content) {
    const raw = file[list].includes(null) ? listIn(content, list) : [];
    for (const [index, item] of file[list].entries()) {
      const id = item?.id ?? idSchema.parse(raw[index])?.id;
      if (id !== undefined) yield { index, key: id, found: id, code: 'twice', path };
    }
  };
}

const idSchema = z.object({ id: slugSchema }).nullish().catch(null);

/** A list of a file as it came. */
function listIn(content: unknown, list: string): readonly unknown[] {
  const own = z.record(z.string(), z.unknown()).catch({}).parse(content)[list];
  return z.array(z.unknown()).catch([]).parse(own);
}

function* codeIds({ codes }: ReadableFile): Generator<Identity> {
  const path = (index: number) => ['codes', index, 'code'];
  for (const [index, item] of codes.entries())
    if (item !== null) {
      const key = `${item.breakdown}/${item.code}`;
      yield { index, key, found: item.code, code: 'twice', path };
    }
}

/** What a figure must have to speak about something, whatever is wrong with the rest of it. */
const claimFieldsSchema = figureSchema
  .pick({
    ...{ id: true, indicator: true, country: true, year: true, survey: true, sector: true },
    ...{ channel: true, aspect: true, provider: true, segment: true },
    ...{ period: true, organisation: true },
  })
  .strip()
  .nullable()
  .catch(null);

function* figureMeanings({ figures, source }: ReadableFile, content: unknown): Generator<Identity> {
  const path = (index: number) => ['figures', index];
  const raw = figures.includes(null) ? listIn(content, 'figures') : [];
  for (const [index, whole] of figures.entries()) {
    const item = whole ?? claimFieldsSchema.parse(raw[index]);
    if (item === null) continue;
    const key = figureKey(item, source?.id ?? '');
    yield { index, key, found: item.id, code: 'same-meaning', path };
  }
}

/** What a figure speaks about: no two figures may agree in all of it. */
export function figureKey(
  figure: Pick<
    Figure,
    'indicator' | 'country' | 'period' | 'year' | 'survey' | 'organisation' | Breakdown
  >,
  source: string,
): string {
  const { indicator, country, survey, organisation } = figure;
  const codes = breakdowns.map((breakdown) => figure[breakdown] ?? '').join(' ');
  // No id holds a space: joined, they stay apart.
  return `${source} ${indicator} ${country ?? ''} ${periodOf(figure)} ${survey ?? ''} ${organisation ?? ''} ${codes}`;
}
