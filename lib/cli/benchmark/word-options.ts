import { foldWord } from '../../call-log/understand/outcome';
import { UsageError } from '../arguments/usage-error';

/**
 * What was said of words: `Voicemail=abandoned`; `=abandoned` speaks of empty cells.
 * @throws UsageError for what is none of the meanings
 */
export function toWordAnswers<M extends string>(
  option: string,
  said: readonly string[],
  meanings: readonly M[],
): Record<string, M> {
  return Object.fromEntries(
    said.map((entry) => {
      const at = entry.lastIndexOf('=');
      const meaning = meanings.find((one) => one === entry.slice(at + 1).trim());
      if (at < 0 || meaning === undefined)
        throw new UsageError(`${option} ${entry}: write WORD=${meanings.join('|')}`);
      return [foldWord(entry.slice(0, at)), meaning];
    }),
  );
}
