import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { callerFolder } from '../base/settings/settings';
import { localeSchema } from '../base/i18n/locales';
import { getTranslator } from '../base/i18n/translations';
import type { Database } from '../database/client';
import {
  getEvidence,
  getNewestVersion,
  getNewestVersions,
} from '../database/queries/assessments/assessment-queries';
import {
  publishAssessment,
  recordReply,
} from '../database/stores/assessments/assessment-publication';
import { recordEvidence } from '../database/stores/assessments/assessment-store';
import { keepProtocol } from '../database/stores/assessments/protocol-store';
import { shellActor } from '../domain/accounts/actor-schema';
import { AssessmentRefused, campaignSchema } from '../domain/assessments/campaign-schema';
import { protocolSchema } from '../domain/assessments/protocol-schema';
import {
  assessmentRefusalText,
  issueLines,
  publicationReason,
  replyReason,
} from '../features/assessments/assessment-texts';
import { bringCampaign, checkAgainst } from '../features/assessments/bring-campaign';
import { recomputeResults } from '../features/assessments/recompute-results';
import { ImportRefused } from '../features/import/file/read-import-file';
import { resultLine, shortfallLine } from './assessment/result-lines';
import { flagOption, readArguments, textOption } from './arguments/read-arguments';
import { UsageError } from './arguments/usage-error';
import { withDatabase } from './with-database';

// What the pages for assessors do, from a shell; and scores computed again from published contacts.

const usage = `npm run --silent assessment -- COMMAND

  check FILE --about JSON                       what is wrong with a campaign's file, or what it measured
  bring FILE --about JSON [--reason TEXT]       the same, and keeps it; a correction says why
  evidence ID --on DAY [--organisation ID]      the organisation, or each, was handed what was measured of it
  publish ID                                    once each had the protocol's working days to reply
  reply ID --organisation ID --domain DOMAIN --proof dns|file --on DAY --language fr|nl|en
                                                its text is read from standard input
  list
  protocol FILE                                 one more version of the protocol, for good
  recompute FILE --protocol FILE [--json]       scores from published contacts; needs no database

FILE is a CSV or XLSX, JSON describes the campaign: docs/assessing.md shows both.`;

const t = getTranslator('en');

const options = {
  ...{ about: textOption, reason: textOption, on: textOption, organisation: textOption },
  ...{
    domain: textOption,
    proof: textOption,
    language: textOption,
    protocol: textOption,
    json: flagOption,
    help: flagOption,
  },
};

type Options = ReturnType<typeof readArguments<typeof options>>['values'];

/** @returns whether all is well */
type Command = (client: Database, name: string, given: Options) => Promise<boolean>;

const commands: Readonly<Record<string, Command>> = {
  async check(client, name, { about }) {
    const request = { ...(await readCampaign(name, about)), reason: null };
    return tell(await checkAgainst(client, request, { locale: 'en' }));
  },
  async bring(client, name, { about, reason = null }) {
    const request = { ...(await readCampaign(name, about)), reason };
    const { check, kept } = await bringCampaign(client, request, {
      ...{ actor: shellActor, locale: 'en' },
    });
    if (kept) console.log(`Kept as version ${kept.version} of ${kept.id}.`);
    return tell(check);
  },
  async evidence(client, id, { on, organisation = null }) {
    await recordEvidence(client, { id, organisation, on: needed(on, '--on') }, shellActor);
    console.log(`Recorded: ${organisation ?? 'each organisation'} was handed the evidence.`);
    return true;
  },
  async publish(client, id) {
    const newest = await getNewestVersion(client, id);
    const reason = newest === null ? '' : publicationReason(newest, 'en');
    console.log(
      `Published as release ${await publishAssessment(client, { id, reason }, shellActor)}.`,
    );
    return true;
  },
  async reply(client, id, { organisation, domain, proof, on, language }) {
    const newest = await getNewestVersion(client, id);
    const about = needed(organisation, '--organisation');
    const received = {
      ...{ id, organisation: about, received_on: needed(on, '--on') },
      ...{ domain: needed(domain, '--domain'), proof: needed(proof, '--proof') },
    };
    const read = localeSchema.safeParse(language);
    if (!read.success) throw new UsageError('--language is one of fr, nl, en.');
    const reason = newest === null ? '' : replyReason(newest.campaign, about, 'en');
    const text = await readAll(process.stdin);
    await recordReply(
      client,
      { ...received, text, language: read.data },
      { actor: shellActor, reason },
    );
    console.log('The reply was recorded.');
    return true;
  },
  async protocol(client, name) {
    const protocol = protocolSchema.parse(await readJsonFile(name));
    const isNew = await keepProtocol(client, protocol, shellActor);
    console.log(`Protocol ${protocol.version} ${isNew ? 'was added' : 'is there already'}.`);
    return true;
  },
};

async function list(client: Database): Promise<void> {
  for (const newest of await getNewestVersions(client)) {
    const { id, version, protocol, since, results } = newest;
    const handed = (await getEvidence(client, newest)).length;
    const state =
      since === null ? `evidence handed to ${handed} of ${results.length}` : `release ${since}`;
    console.log([id, `version ${version}`, `protocol ${protocol}`, state].join('\t'));
  }
}

async function recompute(name: string, { protocol, json }: Options): Promise<boolean> {
  const rules = protocolSchema.parse(await readJsonFile(needed(protocol, '--protocol')));
  const { results, reading } = recomputeResults(await readBytes(name), rules);
  for (const line of issueLines(reading, t)) console.error(line);
  if (json) console.log(JSON.stringify(results, null, 2));
  else for (const result of results) console.log(resultLine(result));
  return reading.issues.length === 0;
}

function tell({ reading, brought }: Awaited<ReturnType<typeof checkAgainst>>): boolean {
  for (const line of issueLines(reading, t)) console.error(line);
  for (const title of reading.unread) console.error(`The column ${title} means nothing here.`);
  for (const result of brought?.results ?? []) console.log(resultLine(result));
  for (const one of brought?.shortfalls ?? []) console.log(shortfallLine(one));
  return brought !== null;
}

async function readCampaign(name: string, about: string | undefined) {
  const read = campaignSchema.safeParse(await readJsonFile(needed(about, '--about')));
  if (!read.success)
    throw new UsageError(
      `${about}: ${read.error.issues.map((one) => `${one.path.join('.')}: ${one.message}`).join('; ')}`,
    );
  return {
    campaign: read.data,
    file: { name: path.basename(name), bytes: await readBytes(name) },
  };
}

const readBytes = async (name: string) =>
  new Uint8Array(await readFile(path.resolve(callerFolder(), name)));

async function readJsonFile(name: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await readBytes(name)));
  } catch (error) {
    throw error instanceof SyntaxError ? new UsageError(`${name} is no JSON.`) : error;
  }
}

function needed(value: string | undefined, what: string): string {
  if (value === undefined) throw new UsageError(`${what} is missing.`);
  return value;
}

async function main(args: readonly string[]): Promise<boolean> {
  const { values, positionals } = readArguments(args, options);
  const [command = '', name] = positionals;
  if (values.help || command === '') {
    console.log(usage);
    return values.help === true;
  }
  if (command === 'list') return withDatabase(async (client) => (await list(client), true));
  if (command === 'recompute') return recompute(needed(name, 'FILE'), values);
  const run = commands[command];
  if (run === undefined) throw new UsageError(`There is no command ${command}.`);
  const about = needed(name, 'FILE or ID');
  return withDatabase((client) => run(client, about, values));
}

function messageOf(error: unknown): string {
  if (error instanceof AssessmentRefused) return assessmentRefusalText(error, { t, locale: 'en' });
  if (error instanceof ImportRefused) return t(`import.issues.${error.code}.problem`, error.values);
  if (error instanceof UsageError) return `${error.message}\n\n${usage}`;
  return error instanceof Error ? error.message : String(error);
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
