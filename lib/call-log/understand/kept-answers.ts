import { z } from 'zod';
import { hashText } from '../../base/text/hash-text';
import { answersSchema, type Answers } from './mapping-schema';

/** What a person said of files, by a hash of their header: neither headers nor rows are in it. */
export const keptAnswersSchema = z.record(z.string(), answersSchema);
export type KeptAnswers = z.infer<typeof keptAnswersSchema>;

/** Headers that are kept for; those that were used last. */
const MOST_HEADERS = 50;

/** By what answers for files of a header are kept: the names of all columns, in their order. */
export function headerHash(header: readonly string[]): string {
  return hashText(header.join('\u0000')).toString(36);
}

/** Whether a person said anything. */
export function hasAnswers(answers: Answers): boolean {
  return Object.values(answers).some(
    (said) => typeof said !== 'object' || Object.keys(said).length > 0,
  );
}

/** Keeps what is said of files of a header, in place of what was said of them before. */
export function withAnswers(
  kept: KeptAnswers,
  header: readonly string[],
  answers: Answers,
): KeptAnswers {
  const others = Object.entries(withoutAnswers(kept, header)).slice(1 - MOST_HEADERS);
  return Object.fromEntries([...others, [headerHash(header), withoutPrivateWords(answers)]]);
}

/** Forgets what was said of files of a header. */
export function withoutAnswers(kept: KeptAnswers, header: readonly string[]): KeptAnswers {
  const key = headerHash(header);
  return Object.fromEntries(Object.entries(kept).filter(([other]) => other !== key));
}

/** A word that may be a telephone number or an address: somebody took the callers' column for another. */
const PRIVATE_WORD = /@|(?:\d\D*){6}/;

/** What may leave the page's memory: words that may name a caller are asked again instead. */
export function withoutPrivateWords(answers: Answers): Answers {
  const { outcomes, directions } = answers;
  return {
    ...answers,
    ...(outcomes && { outcomes: withoutPrivate(outcomes) }),
    ...(directions && { directions: withoutPrivate(directions) }),
  };
}

function withoutPrivate<Meaning>(words: Record<string, Meaning>): Record<string, Meaning> {
  return Object.fromEntries(Object.entries(words).filter(([word]) => !PRIVATE_WORD.test(word)));
}
