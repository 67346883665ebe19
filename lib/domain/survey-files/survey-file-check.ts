import {
  firstPlace,
  toIssue,
  type ContentPath,
  type PathIssue,
  type RawSurveyFile,
} from '../issues/issue-place';
import type { SurveyFileIssue } from '../issues/issue-schema';
import { findChartIssues } from './chart-issues';
import { findCommitmentIssues } from './commitment-issues';
import { findFigureIssues, findForeignIds, type KnownWords } from './figure-issues';
import { readSurveyFile, toWhole, type ReadableFile } from './readable-file-schema';
import type { SurveyFile } from './survey-file-schema';
import { factsOf } from './organisation-issues';
import { findWordIssues } from './word-issues';
import { findDuplicates } from './survey-file-duplicates';

type Settings = {
  /** Characters that a text may have; the schema knows only what none may. */
  longest?: number;
  /** Takes each issue as it is found; it may end the check by an error of its own. */
  tell?: (issue: SurveyFileIssue) => void;
};

/**
 * Reads survey files that are imported together, and tells every issue of every file at once. What can be read
 * of a file is checked for meaning even where another part of it cannot be read, so that nobody mends a file in
 * several rounds.
 * @returns the files that are whole; `readable` is what can be read, file by file
 */
export function readSurveyFiles(
  raw: readonly RawSurveyFile[],
  standing: KnownWords,
  { longest = Infinity, tell = () => undefined }: Settings,
): { files: SurveyFile[]; readable: ReadableFile[] } {
  const files: SurveyFile[] = [];
  let wordsAreWhole = true;
  const readable = raw.map((one) => {
    let isWhole = true;
    const file = readSurveyFile(one.content, longest, (issue) => {
      isWhole = false;
      if (issue.path.length < 2) wordsAreWhole &&= !isOfWords(issue.path);
      tell(toIssue(one, issue));
    });
    if (isWhole) files.push(toWhole(file));
    // A word whose definition cannot be read is not a second issue where it is used.
    wordsAreWhole &&= wordLists.every((list) => file[list].every((one) => one !== null));
    return file;
  });
  const known = knownWith(standing, readable);
  const facts = wordsAreWhole ? factsOf(known.organisations) : null;
  const tellAll = (one: RawSurveyFile, issues: Iterable<PathIssue>) => {
    for (const issue of issues) tell(toIssue(one, issue));
  };
  raw.forEach((one, index) => {
    const file = readable[index];
    if (!file) return;
    tellAll(one, findFigureIssues(file, one.content, known, wordsAreWhole));
    tellAll(one, findForeignIds(file, known));
    tellAll(one, findWordIssues(file, known, facts));
    tellAll(one, findChartIssues(file, known, wordsAreWhole));
    tellAll(one, findCommitmentIssues(file, known, wordsAreWhole));
  });
  const contents = raw.map(({ content }) => content);
  const placeOf = (index: number, path: ContentPath) => firstPlace(raw[index], path);
  for (const { file, ...issue } of findDuplicates(readable, contents, placeOf))
    tell(toIssue(raw[file], issue));
  return { files, readable };
}

/** The lists that define words which others use. */
const wordLists = ['indicators', 'surveys', 'organisations', 'codes', 'charters'] as const;

const isOfWords = ([list]: ContentPath) =>
  list === undefined || wordLists.some((name) => name === list);

function knownWith(standing: KnownWords, files: readonly ReadableFile[]): KnownWords {
  const indicators = new Map(standing.indicators);
  const surveys = new Set(standing.surveys);
  const series = new Set(standing.series);
  const organisations = new Map(standing.organisations);
  const codes = new Set(standing.codes);
  const charters = new Set(standing.charters);
  const charts = new Map(standing.charts);
  for (const file of files) {
    for (const item of file.indicators) if (item !== null) indicators.set(item.id, item);
    for (const item of file.surveys)
      if (item !== null) {
        surveys.add(item.id);
        if (item.series !== null) series.add(item.series);
      }
    for (const item of file.organisations) if (item !== null) organisations.set(item.id, item);
    for (const item of file.codes) if (item !== null) codes.add(`${item.breakdown}/${item.code}`);
    for (const item of file.charters) if (item !== null) charters.add(item.id);
    for (const item of file.charts) if (item !== null) charts.delete(item.id);
  }
  return { ...standing, indicators, surveys, series, organisations, codes, charters, charts };
}
