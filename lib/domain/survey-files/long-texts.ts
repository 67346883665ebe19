import type { FormIssue } from './form-issues';

/** No text stands deeper: `['figures', 3, 'note', 'fr']`. What is nested without end is not followed. */
const DEEPEST = 4;

/**
 * The texts of a part of a survey file that are longer than so many characters.
 * @param path of the part within its file
 */
export function* findLongTexts(
  content: unknown,
  max: number,
  path: readonly PropertyKey[],
): Generator<FormIssue, void> {
  if (typeof content !== 'object' || content === null || path.length >= DEEPEST) return;
  for (const key of Object.keys(content)) {
    const value: unknown = Reflect.get(content, key);
    const at = () => [...path, Array.isArray(content) ? Number(key) : key];
    if (typeof value === 'object') yield* findLongTexts(value, max, at());
    else if (typeof value === 'string' && value.trim().length > max)
      yield { path: at(), code: 'too-long', values: { max }, found: value };
  }
}
