import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { z } from 'zod';
import type { Database } from '../client';
import { seedAuthor } from '../../domain/releases/release-schema';
import { roleSchema, shellActor, type Role } from '../../domain/accounts/actor-schema';
import { recordAudit } from './audit-store';
import { passwordSchema } from '../../domain/accounts/password-schema';

// What the shell does with accounts; no page makes or changes one.

/** An account cannot be made, changed or removed as asked; the message says why. */
export class EditorRefused extends Error {
  override name = 'EditorRefused';
}

/** Names that releases have for authors who are nobody's account. */
const takenNames: readonly string[] = [seedAuthor, shellActor.name];

const editorSchema = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .refine((name) => !takenNames.includes(name.toLowerCase()), {
      message: `is not one of ${takenNames.join(', ')}`,
    }),
  role: roleSchema,
  password: passwordSchema,
});
export type NewEditor = z.input<typeof editorSchema>;

/** @throws EditorRefused where something is wrong with the account, or there is one already */
export async function addEditor(client: Database, asked: NewEditor): Promise<void> {
  const { password, ...own } = readEditor(editorSchema, asked);
  const { email, role } = own;
  if (await client.editor.findUnique({ where: { email } }))
    throw new EditorRefused(`There is an account ${email} already.`);
  const [id, now] = [randomUUID(), new Date()];
  const dates = { createdAt: now, updatedAt: now };
  const credential = { id: randomUUID(), accountId: id, providerId: 'credential' };
  const hash = await hashPassword(password);
  await client.$transaction([
    client.editor.create({ data: { id, ...own, ...dates } }),
    client.editorCredential.create({
      data: { ...credential, userId: id, password: hash, ...dates },
    }),
    recordAudit(client, { ...byShell('editor-added', email), detail: role }),
  ]);
}

/** Sessions and tokens of the account end with it. @throws EditorRefused where there is none */
export async function removeEditor(client: Database, asked: string): Promise<void> {
  const email = await findEditor(client, asked);
  await client.$transaction([
    client.editor.delete({ where: { email } }),
    recordAudit(client, byShell('editor-removed', email)),
  ]);
}

/** @throws EditorRefused where there is no such account */
export async function changeRole(client: Database, asked: string, role: Role): Promise<void> {
  const email = await findEditor(client, asked);
  await client.$transaction([
    client.editor.update({ where: { email }, data: { role, updatedAt: new Date() } }),
    recordAudit(client, { ...byShell('role-changed', email), detail: role }),
  ]);
}

/** Ends every session of the account. @throws EditorRefused where there is none, or the password is bad */
export async function changePassword(
  client: Database,
  asked: string,
  password: string,
): Promise<void> {
  const email = await findEditor(client, asked);
  const hash = await hashPassword(readEditor(passwordSchema, password));
  const where = { user: { email } };
  await client.$transaction([
    client.editorCredential.updateMany({ where, data: { password: hash, updatedAt: new Date() } }),
    client.editorSession.deleteMany({ where }),
    recordAudit(client, byShell('password-changed', email)),
  ]);
}

/** Every account, by e-mail address. */
export async function listEditors(client: Database) {
  return client.editor.findMany({
    select: { email: true, name: true, role: true, createdAt: true },
    orderBy: { email: 'asc' },
  });
}

function byShell(
  action: 'editor-added' | 'editor-removed' | 'role-changed' | 'password-changed',
  subject: string,
) {
  return { actor: shellActor.account, action, subject };
}

async function findEditor(client: Database, asked: string): Promise<string> {
  const email = asked.trim().toLowerCase();
  const found = await client.editor.findUnique({ where: { email } });
  if (found === null) throw new EditorRefused(`There is no account ${email}.`);
  return email;
}

function readEditor<T>(schema: z.ZodType<T>, asked: unknown): T {
  const read = schema.safeParse(asked);
  if (read.success) return read.data;
  throw new EditorRefused(z.prettifyError(read.error));
}
