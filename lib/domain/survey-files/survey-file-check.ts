import { firstPlace, toIssue, type ContentPath, type RawSurveyFile } from '../issues/issue-place';
import type { SurveyFileIssue } from '../issues/issue-schema';
import { findChartIssues } from './chart-issues';
import { findFigureIssues, findForeignIds, type KnownWords } from './figure-issues';
import { toFormIssues, withoutRepeats } from './form-issues';
import { findLongTexts } from './long-texts';
import { readWhatIsReadable, toReadable, type ReadableFile } from './readable-file-schema';
import { surveyFileSchema, type SurveyFile } from './survey-file-schema';
import { findDuplicates } from './survey-file-duplicates';

/**
 * Reads survey files that are imported together. What can be read of a file is checked for meaning
 * even where another part of it cannot be read, so that nobody mends a file in several rounds.
 * @param longest characters that a text may have; the schema knows only what none may
 * @returns the files, or every issue of every file at once; `readable` is what can be read, file by file
 */
export function parseSurveyFiles(
  raw: readonly RawSurveyFile[],
  standing: KnownWords,
  longest = Infinity,
): { files: SurveyFile[]; readable: ReadableFile[]; issues: SurveyFileIssue[] } {
  const files: SurveyFile[] = [];
  const readable: ReadableFile[] = [];
  const issues: SurveyFileIssue[] = [];
  let wordsAreWhole = true;
  for (const one of raw) {
    const result = surveyFileSchema.safeParse(one.content);
    const ofForm = result.success ? [] : toFormIssues(result.error.issues, one.content);
    if (result.success) files.push(result.data);
    // A word whose definition cannot be read is not a second issue where it is used.
    wordsAreWhole &&= !ofForm.some(({ path }) => isOfWords(path));
    for (const issue of withoutRepeats([...ofForm, ...findLongTexts(one.content, longest)]))
      issues.push(toIssue(one, issue));
    readable.push(result.success ? toReadable(result.data) : readWhatIsReadable(one.content));
  }
  const known = knownWith(standing, readable);
  raw.forEach((one, index) => {
    const file = readable[index];
    if (!file) return;
    for (const issue of findFigureIssues(file, one.content, known, wordsAreWhole))
      issues.push(toIssue(one, issue));
    for (const issue of findForeignIds(file, known)) issues.push(toIssue(one, issue));
    for (const issue of findChartIssues(file, known, wordsAreWhole))
      issues.push(toIssue(one, issue));
  });
  const contents = raw.map(({ content }) => content);
  const duplicates = findDuplicates(readable, contents, (index, path) =>
    firstPlace(raw[index], path),
  );
  for (const { file, ...issue } of duplicates) issues.push(toIssue(raw[file], issue));
  return { files, readable, issues };
}

const isOfWords = ([list]: ContentPath) =>
  list === undefined || list === 'indicators' || list === 'surveys' || list === 'codes';

function knownWith(standing: KnownWords, files: readonly ReadableFile[]): KnownWords {
  const indicators = new Map(standing.indicators);
  const surveys = new Set(standing.surveys);
  const codes = new Set(standing.codes);
  const charts = new Map(standing.charts);
  for (const file of files) {
    for (const item of file.indicators) if (item !== null) indicators.set(item.id, item);
    for (const item of file.surveys) if (item !== null) surveys.add(item.id);
    for (const item of file.codes) if (item !== null) codes.add(`${item.breakdown}/${item.code}`);
    for (const item of file.charts) if (item !== null) charts.delete(item.id);
  }
  return { ...standing, indicators, surveys, codes, charts };
}
