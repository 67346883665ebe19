import type { FormIssue } from './form-issues';

/** No text stands deeper: `['figures', 3, 'note', 'fr']`. What is nested without end is not followed. */
const DEEPEST = 4;

/** The texts of a survey file that are longer than so many characters, wherever they stand. */
export function findLongTexts(content: unknown, max: number): FormIssue[] {
  const found: FormIssue[] = [];
  gatherLongTexts(content, [], max, found);
  return found;
}

function gatherLongTexts(
  content: unknown,
  path: readonly PropertyKey[],
  max: number,
  found: FormIssue[],
): void {
  if (typeof content !== 'object' || content === null || path.length === DEEPEST) return;
  for (const key of Object.keys(content)) {
    const value: unknown = Reflect.get(content, key);
    const at = () => [...path, Array.isArray(content) ? Number(key) : key];
    if (typeof value === 'object') gatherLongTexts(value, at(), max, found);
    else if (typeof value === 'string' && value.trim().length > max)
      found.push({ path: at(), code: 'too-long', values: { max }, found: value });
  }
}
