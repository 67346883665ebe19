/** A table as schema.prisma describes it. */
export type SchemaTable = {
  name: string;
  /** The columns of its primary key. */
  key: readonly string[];
  /** The column that the database numbers by itself; null where there is none. */
  numbered: string | null;
  /** The columns that hold JSON. */
  json: readonly string[];
  /** The tables of which its rows need one. */
  parents: readonly string[];
};

/** The tables of a schema, in its order. @param schema the text of schema.prisma */
export function readTables(schema: string): SchemaTable[] {
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(
    ([, name = '', body = '']) => {
      const fields = [...body.matchAll(/^ {2}(\w+) +(\w+)\S*(.*)$/gm)].map(
        ([, field = '', type = '', rest = '']) => ({ field, type, rest }),
      );
      const named = (wanted: (one: (typeof fields)[number]) => boolean) =>
        fields.filter(wanted).map(({ field }) => field);
      const ofSeveral = /@@id\(\[([^\]]+)\]/.exec(body)?.[1]?.split(/, */);
      return {
        name,
        key: ofSeveral ?? named(({ rest }) => /@id\b/.test(rest)),
        numbered: named(({ rest }) => rest.includes('autoincrement()'))[0] ?? null,
        json: named(({ type }) => type === 'Json'),
        parents: fields
          .filter(({ rest }) => rest.includes('@relation(fields'))
          .map((one) => one.type),
      };
    },
  );
}
