import { roleSchema, type Role } from '../domain/accounts/actor-schema';
import {
  addEditor,
  changePassword,
  changeRole,
  listEditors,
  removeEditor,
} from '../database/stores/editor-store';
import type { Database } from '../database/client';
import { flagOption, readArguments, textOption } from './arguments/read-arguments';
import { readPassword } from './arguments/read-password';
import { UsageError } from './arguments/usage-error';
import { withDatabase } from './with-database';

const usage = `npm run --silent editor -- COMMAND

  add EMAIL --name NAME --role ROLE   an account; the name is what releases show
  remove EMAIL                        its sessions and tokens end with it
  role EMAIL ROLE                     editor, publisher, assessor or moderator
  password EMAIL                      a new one; every session of the account ends
  list

The password is asked for, or read from the first line of standard input.`;

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {
    name: textOption,
    role: textOption,
    help: flagOption,
  });
  if (values.help) return console.log(usage);
  const [command, ...rest] = positionals;
  const run = commands[command ?? ''];
  if (run === undefined) throw new UsageError(command ? `There is no command ${command}.` : '');
  await withDatabase((client) => run(client, rest, values));
}

type Options = { name?: string; role?: string };
type Command = (client: Database, args: readonly string[], options: Options) => Promise<void>;

const commands: Readonly<Record<string, Command>> = {
  async add(client, [email], { name, role }) {
    const own = { email: needed(email, 'EMAIL'), name: needed(name, '--name'), role: toRole(role) };
    await addEditor(client, { ...own, password: await readPassword('Password: ') });
    console.log(`${own.email} may sign in as ${own.role}.`);
  },
  async remove(client, [email]) {
    await removeEditor(client, needed(email, 'EMAIL'));
    console.log(`The account ${email} was removed.`);
  },
  async role(client, [email, role]) {
    await changeRole(client, needed(email, 'EMAIL'), toRole(role));
    console.log(`${email} now has the role ${role}.`);
  },
  async password(client, [email]) {
    await changePassword(client, needed(email, 'EMAIL'), await readPassword('New password: '));
    console.log(`${email} has a new password, and is signed out everywhere.`);
  },
  async list(client) {
    for (const { email, name, role } of await listEditors(client))
      console.log([email, role, name].join('\t'));
  },
};

function needed(value: string | undefined, what: string): string {
  if (value === undefined) throw new UsageError(`${what} is missing.`);
  return value;
}

function toRole(role: string | undefined): Role {
  const read = roleSchema.safeParse(role);
  if (!read.success) throw new UsageError(`The role is one of ${roleSchema.options.join(', ')}.`);
  return read.data;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof UsageError ? `${message}\n\n${usage}` : message);
  process.exitCode = 1;
}
