import { toIssue, type RawSurveyFile } from '../../../domain/issues/issue-place';
import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';
import type { ImportOptions } from '../../../domain/imports/import-schema';
import type { ReadableFile } from '../../../domain/survey-files/readable-file-schema';
import {
  figuresOf,
  wordKey,
  type Redefined,
  type Users,
  type UsersAsked,
} from '../../../domain/survey-files/redefinitions';

/** What has to be known of words that files define anew: which figures use them that the import does not bring itself. */
export function usersAsked(
  words: readonly Redefined[],
  files: readonly ReadableFile[],
  { complete }: ImportOptions,
): UsersAsked {
  const figures = files.flatMap((file) => file.figures.flatMap((figure) => figure?.id ?? []));
  const sources = complete ? files.flatMap(({ source }) => source?.id ?? []) : [];
  return { words, figures, sources };
}

/** Values that stand would mean something else in another unit: that is no matter of confirming it. */
export function unitsInUse(
  redefined: readonly Redefined[],
  users: Users,
  raw: readonly RawSurveyFile[],
): SurveyFileIssue[] {
  return redefined.flatMap((word) => {
    const { id, kind, changes, file, path } = word;
    const unit = changes.find(({ field }) => kind === 'indicators' && field === 'unit');
    const own = users.get(wordKey(word)) ?? [];
    if (unit === undefined || own.length === 0) return [];
    const sources = own.map(({ source }) => source).join(', ');
    const values = { indicator: id, was: unit.was, count: figuresOf({ users: own }), sources };
    const issue = {
      path: [...path, 'unit'],
      code: 'unit-in-use',
      found: unit.now,
      values,
    } as const;
    return [toIssue(raw[file], issue)];
  });
}
