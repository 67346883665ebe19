import type { TextFields } from '../../base/http/text-fields';
import { doubtSchema, type Doubt } from '../../domain/ratings/doubt-schema';

/** The fields of the form of a doubt, in their order. */
export const doubtFieldNames = ['about', 'organisation', 'reason', 'name', 'address'] as const;
export type DoubtFieldName = (typeof doubtFieldNames)[number];

export type DoubtFieldIssue = {
  field: DoubtFieldName;
  code: 'missing' | 'too-long' | 'no-address';
};

/** What somebody asks as a form tells it, or what is wrong with its fields, each once. */
export function readDoubtFields(
  fields: TextFields,
): { doubt: Doubt } | { issues: DoubtFieldIssue[] } {
  const text = (name: DoubtFieldName) => fields.get(name) ?? '';
  const organisation = text('organisation');
  const read = doubtSchema.safeParse({
    ...{ kind: text('about'), organisation: organisation === '' ? null : organisation },
    ...{ reason: text('reason'), name: text('name'), address: text('address') },
  });
  if (read.success) return { doubt: read.data };
  const { issues } = read.error;
  return {
    issues: doubtFieldNames.flatMap((field): DoubtFieldIssue[] => {
      const found = issues.find(({ path }) => path[0] === (field === 'about' ? 'kind' : field));
      if (!found) return [];
      if (found.code === 'too_big') return [{ field, code: 'too-long' }];
      const isWritten = field === 'address' && text(field) !== '';
      return [{ field, code: isWritten ? 'no-address' : 'missing' }];
    }),
  };
}
