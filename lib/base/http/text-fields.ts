/** What a form says, by the names of its fields. */
export type TextFields = ReadonlyMap<string, string>;

/**
 * The texts among the named fields of a form, without what stands around them. Browsers end lines with two characters.
 * @param longest characters of one; what is longer is cut
 */
export function textFields(form: FormData, names: readonly string[], longest: number): TextFields {
  return new Map(
    names.flatMap((name) => {
      const value = form.get(name);
      if (typeof value !== 'string') return [];
      return [[name, value.replaceAll('\r\n', '\n').trim().slice(0, longest)] as const];
    }),
  );
}
