import { text as readAll } from 'node:stream/consumers';
import { getTranslator } from '../base/i18n/translations';
import type { Database } from '../database/client';
import { decideOnBatch } from '../database/stores/ratings/batch-store';
import { liftFreeze } from '../database/stores/ratings/freeze-store';
import { deleteExpired } from '../database/stores/ratings/expired-store';
import { recordRatingReply } from '../database/stores/ratings/rating-reply-store';
import { shellActor } from '../domain/accounts/actor-schema';
import {
  BatchRefused,
  refusalReasonSchema,
  refusalReasons,
  type BatchDecision,
} from '../domain/ratings/batch-decision';
import { domainProofSchema, domainSchema, proofText } from '../domain/organisations/domain-proof';
import { ratingReplySchema } from '../domain/ratings/rating-reply';
import { marks } from '../domain/ratings/rating-schema';
import { drawSecret } from '../domain/ratings/rating-secrets';
import { RatingRefused } from '../domain/ratings/stored-rating';
import {
  getModeratedBatch,
  getWaitingOrganisations,
  ratingReleaseReason,
} from '../features/ratings/moderation';
import { flagOption, readArguments, textOption } from './arguments/read-arguments';
import { UsageError } from './arguments/usage-error';
import { withDatabase } from './with-database';

// What moderators and organisations ask of ratings by the public, from a shell.

const usage = `npm run --silent ratings -- COMMAND

  waiting                                       organisations on which ratings wait for a decision
  batch ID                                      what may be decided on: counts, spread, warnings
  release ID --seen SEEN                        publishes the batch
  refuse ID --seen SEEN --reason REASON [--warnings 0,2]   all of it, or what the warnings name; the rest is published
  unfreeze ID --reason TEXT                     after a look at why it was frozen
  proof ID --domain DOMAIN                      what the organisation publishes to prove that the domain is its own
  reply ID --domain DOMAIN --proof dns|file --on DAY --language fr|nl|en   its text is read from standard input
  keys                                          destroys the keys of networks, and deletes the doubts, that are old enough

ID is an organisation's, SEEN is what \`batch\` shows. REASON is one of ${refusalReasons.join(', ')}.`;

const t = getTranslator('en');

const options = {
  ...{ seen: textOption, reason: textOption, warnings: textOption, domain: textOption },
  ...{ proof: textOption, on: textOption, language: textOption, help: flagOption },
};

type Options = ReturnType<typeof readArguments<typeof options>>['values'];

type Command = (client: Database, id: string, given: Options) => Promise<void>;

const commands: Readonly<Record<string, Command>> = {
  async batch(client, id) {
    const batch = await getModeratedBatch(client, id, new Date());
    const { count, last, distribution, reached, solved, held, leaving, overdue, freeze } = batch;
    console.log(`${count} may be decided on (--seen ${count}:${last}), ${held} are held.`);
    if (leaving > 0) console.log(`${leaving} were withdrawn and leave with the next release.`);
    console.log(`${overdue} waited for more than 7 days.`);
    console.log(marks.map((mark) => `${mark}: ${distribution[mark]}`).join(', '));
    console.log(`reached a person: ${reached}, problem solved: ${solved}`);
    for (const [at, warning] of batch.warnings.entries())
      console.log(`warning ${at}: ${warning.kind}, ${warning.count} ratings`);
    if (freeze) console.log(`frozen since ${freeze.frozen_at.toISOString()}: ${freeze.cause}`);
  },
  async release(client, id, { seen }) {
    await decide(client, id, seen, { decision: 'release' });
  },
  async refuse(client, id, { seen, reason, warnings }) {
    const read = refusalReasonSchema.safeParse(reason);
    if (!read.success) throw new UsageError(`--reason is one of ${refusalReasons.join(', ')}.`);
    await decide(
      client,
      id,
      seen,
      warnings === undefined
        ? { decision: 'refuse', reason: read.data }
        : { decision: 'refuse-part', reason: read.data, warnings: readNumbers(warnings) },
    );
  },
  async unfreeze(client, id, { reason }) {
    const why = needed(reason, '--reason');
    const lifted = await liftFreeze(
      client,
      { organisation: id, reason: why },
      shellActor,
      new Date(),
    );
    console.log(lifted === null ? `${id} is not frozen.` : `Lifted as release ${lifted}.`);
  },
  async proof(_client, id, { domain }) {
    const read = readDomain(domain);
    const text = proofText(id, drawSecret());
    console.log(`Either a TXT record of _service-barometer.${read}, or the only line of`);
    console.log(`https://${read}/.well-known/service-barometer.txt:\n\n${text}\n`);
    console.log('Keep it with the request, look at the record or the file, then use reply.');
  },
  async reply(client, id, { domain, proof, on, language }) {
    const way = domainProofSchema.safeParse(proof);
    if (!way.success) throw new UsageError('--proof is dns or file.');
    const text = (await readAll(process.stdin)).replaceAll('\r\n', '\n');
    const reply = { text, language, domain: readDomain(domain), received_on: on };
    const read = ratingReplySchema.safeParse(reply);
    if (!read.success)
      throw new UsageError(
        'A reply has 1 to 2,000 characters, --on is a day (2026-11-28), --language is fr, nl or en.',
      );
    const release = await recordRatingReply(
      client,
      { ...read.data, organisation: id, proof: way.data },
      { actor: shellActor, reason: ratingReleaseReason('replied', id, 'en') },
      new Date(),
    );
    console.log(`Published as release ${release}.`);
  },
};

async function decide(
  client: Database,
  organisation: string,
  seen: string | undefined,
  decision: BatchDecision,
): Promise<void> {
  const [count, last] = readNumbers(needed(seen, '--seen').replace(':', ','));
  if (count === undefined || last === undefined)
    throw new UsageError('--seen is what batch shows, such as 12:345.');
  const reason = ratingReleaseReason('decided', organisation, 'en');
  const asked = { seen: { organisation, count, last }, decision, reason };
  const release = await decideOnBatch(client, asked, shellActor, new Date());
  console.log(release === null ? 'All were refused.' : `Published as release ${release}.`);
}

async function listWaiting(client: Database): Promise<void> {
  for (const waiting of await getWaitingOrganisations(client, new Date())) {
    const { organisation, count, ready_at, due_at, isOverdue } = waiting;
    const due = `${isOverdue ? 'OVERDUE since' : 'due by'} ${due_at.toISOString()}`;
    console.log([organisation, count, `from ${ready_at.toISOString()}`, due].join('\t'));
  }
}

function readDomain(domain: string | undefined): string {
  const read = domainSchema.safeParse(needed(domain, '--domain').toLowerCase());
  if (!read.success) throw new UsageError('--domain is a name such as service.example.org.');
  return read.data;
}

function readNumbers(text: string): number[] {
  const parts = text.split(',');
  if (!parts.every((part) => /^\d{1,15}$/.test(part)))
    throw new UsageError(`${text} is no list of numbers.`);
  return parts.map(Number);
}

function needed(value: string | undefined, what: string): string {
  if (value === undefined) throw new UsageError(`${what} is missing.`);
  return value;
}

async function main(args: readonly string[]): Promise<boolean> {
  const { values, positionals } = readArguments(args, options);
  const [command = '', id] = positionals;
  if (values.help || command === '') {
    console.log(usage);
    return values.help === true;
  }
  if (command === 'waiting') await withDatabase(listWaiting);
  else if (command === 'keys') {
    const months = await withDatabase((client) => deleteExpired(client, new Date()));
    console.log(months.length === 0 ? 'No key is old enough.' : `Destroyed: ${months.join(', ')}.`);
  } else {
    const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (run === undefined) throw new UsageError(`There is no command ${command}.`);
    const organisation = needed(id, 'ID');
    await withDatabase((client) => run(client, organisation, values));
  }
  return true;
}

function messageOf(error: unknown): string {
  if (error instanceof BatchRefused) return t(`ratings.refused.${error.code}`);
  if (error instanceof RatingRefused && error.code === 'unknown-organisation')
    return t('ratings.refused.unknown-organisation');
  if (error instanceof UsageError) return `${error.message}\n\n${usage}`;
  return error instanceof Error ? error.message : String(error);
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
