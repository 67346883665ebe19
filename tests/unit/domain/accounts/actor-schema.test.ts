import { expect, test } from 'vitest';
import { mayActAs, requireRole, type Actor } from '@/lib/domain/accounts/actor-schema';

const editor: Actor = { editor_id: '1', account: 'e@example.org', name: 'E', role: 'editor' };
const publisher: Actor = { ...editor, role: 'publisher' };

test('a publisher may do what an editor may, and not the other way round', () => {
  expect(mayActAs(publisher, 'editor')).toBe(true);
  expect(mayActAs(publisher, 'publisher')).toBe(true);
  expect(mayActAs(editor, 'editor')).toBe(true);
  expect(mayActAs(editor, 'publisher')).toBe(false);
});

test('a refusal says who and why', () => {
  expect(() => requireRole(editor, 'publisher')).toThrow(
    expect.objectContaining({
      name: 'NotAllowed',
      message: 'e@example.org is editor; this takes a publisher.',
    }),
  );
  expect(() => requireRole(publisher, 'publisher')).not.toThrow();
});
