import { expect, test } from 'vitest';
import { referenceSchema, sourceSchema } from '@/lib/domain/sources/source-schema';

const addressOf = { source: sourceSchema.shape.url, reference: referenceSchema.shape.url };

test.each([
  ['https://www.example.org/article', true],
  ['http://example.org:8080/a?b=c@d#e', true],
  ['https://example.org/~user:name@x', true],
  ['https://user:secret@example.org/', false],
  ['https://user@example.org/', false],
  ['https://:secret@example.org/', false],
  ['https://user%40x:secret@example.org/', false],
  ['ftp://example.org/', false],
  ['javascript:alert(1)', false],
  ['example.org', false],
])('the address %s can be followed by anybody: %s', (url, can) => {
  for (const schema of Object.values(addressOf)) {
    const { success, error } = schema.safeParse(url);
    expect(success).toBe(can);
    if (!can) expect(error?.issues.map(({ message }) => message)).toEqual(['not-a-link']);
  }
});
