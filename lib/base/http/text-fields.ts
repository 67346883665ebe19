/** What a form says, by the names of its fields. */
export type TextFields = ReadonlyMap<string, string>;

/** Browsers end lines with two characters. */
const withPlainLines = (text: string) => text.replaceAll('\r\n', '\n');

/** All texts of a form, of fields with one name the last. */
export function allTextFields(form: FormData): TextFields {
  return new Map(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, withPlainLines(value)] as const] : [],
    ),
  );
}

/**
 * The texts among the named fields of a form, without what stands around them; of fields with one name the first.
 * @param longest characters of one; what is longer is cut
 */
export function textFields(form: FormData, names: readonly string[], longest: number): TextFields {
  return new Map(
    names.flatMap((name) => {
      const value = form.get(name);
      if (typeof value !== 'string') return [];
      return [[name, withPlainLines(value).trim().slice(0, longest)] as const];
    }),
  );
}
