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
      message: 'e@example.org is editor; this takes the role publisher.',
    }),
  );
  expect(() => requireRole(publisher, 'publisher')).not.toThrow();
});

test('an assessor is no editor, and an editor no assessor; a publisher may act as both', () => {
  const assessor: Actor = { ...editor, role: 'assessor' };
  expect(mayActAs(assessor, 'assessor')).toBe(true);
  expect(mayActAs(assessor, 'editor')).toBe(false);
  expect(mayActAs(assessor, 'publisher')).toBe(false);
  expect(mayActAs(editor, 'assessor')).toBe(false);
  expect(mayActAs(publisher, 'assessor')).toBe(true);
});
