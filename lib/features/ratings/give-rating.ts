import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { clientAddress, networkPrefix } from '../../base/http/client-address';
import { textFields } from '../../base/http/text-fields';
import type { Locale } from '../../base/i18n/locales';
import { readEnv } from '../../base/settings/settings';
import type { Database } from '../../database/client';
import { takeProof } from '../../database/stores/ratings/proof-store';
import {
  changeRating,
  keepRating,
  refuseImpossible,
} from '../../database/stores/ratings/rating-store';
import { raterCookieOf, readRaterToken } from '../../domain/ratings/rater-cookie';
import { drawSecret } from '../../domain/ratings/rating-secrets';
import { RatingRefused } from '../../domain/ratings/stored-rating';
import { keepSentAnswers } from './sent-answers';
import { ratingReleaseReason } from './moderation';
import { checkProof, type ProofIssue } from './proof-of-work';
import { ratingFieldNames, readRatingFields } from './rating-fields';

/** Characters of a field that are read: more than a solved task has. */
const longestField = 1_000;

/** Why a form was not taken, where it is not for a field. */
const ratingFormRefusals = [
  'missing',
  'expired',
  'wrong',
  'wrong-code',
  'used',
] as const satisfies readonly (ProofIssue | 'used')[];
type RatingFormRefusal = (typeof ratingFormRefusals)[number];

/** A refusal as it is kept with the answers; null for anything else. */
export const ratingFormRefusalSchema = z.enum(ratingFormRefusals).nullable().catch(null);

/** The secret of tasks and codes, of the server's own; null where the server has none. */
export function proofSecret(): string | null {
  const { AUTH_SECRET } = readEnv();
  if (AUTH_SECRET === undefined) return null;
  return createHmac('sha256', AUTH_SECRET).update('proofs of work for ratings').digest('hex');
}

/** What came of a form: the receipt of the rating with the cookie to set, or by what its answers are kept. */
export type GivenRating = { receipt: string; cookie: string } | { kept: string };

/**
 * Takes the rating that a form tells. What is wrong is looked at first, so that a proof is used up by nothing but a rating.
 * @throws RatingRefused for an organisation that is not known
 */
export async function giveRating(
  client: Database,
  { form, headers, organisation }: { form: FormData; headers: Headers; organisation: string },
  now: Date,
): Promise<GivenRating> {
  const fields = textFields(form, ratingFieldNames, longestField);
  const refuse = (refusal: RatingFormRefusal | null) => ({
    kept: keepSentAnswers({ fields, refusal }),
  });
  const read = readRatingFields(fields, organisation, now);
  if ('issues' in read) return refuse(null);
  const sent = textFields(form, ['proof', 'code'], longestField);
  const proof = { proof: sent.get('proof') ?? '', code: sent.get('code') ?? '' };
  const secret = proofSecret();
  if (secret === null) return refuse('missing');
  await refuseImpossible(client, read.rating, now);
  const found = await checkProof(proof, secret, now);
  if (typeof found === 'string') return refuse(found);
  if (!(await takeProof(client, found.proof, found.expiresAt, now))) return refuse('used');
  const token = readRaterToken(headers.get('Cookie')) ?? drawSecret();
  const receipt = await keepRating(
    client,
    read.rating,
    {
      rater: { browser: token, network: networkPrefix(clientAddress(headers)) },
      freezeReason: ratingReleaseReason('frozen', organisation, reasonLocale),
    },
    now,
  );
  return { receipt, cookie: raterCookieOf(token) };
}

/** Nobody's language: what the barometer itself writes into the changelog. */
const reasonLocale: Locale = 'en';

/**
 * Changes the rating of a receipt to what a form tells.
 * @returns by what the answers are kept where a field is wrong; null where it was changed
 * @throws RatingRefused as `changeRating` does
 */
export async function changeGivenRating(
  client: Database,
  { form, receipt, organisation }: { form: FormData; receipt: string; organisation: string },
  now: Date,
): Promise<string | null> {
  const fields = textFields(form, ratingFieldNames, longestField);
  const read = readRatingFields(fields, organisation, now);
  if ('issues' in read) return keepSentAnswers({ fields, refusal: null });
  try {
    await changeRating(client, receipt, read.rating, now);
  } catch (error) {
    if (!(error instanceof RatingRefused)) throw error;
    return keepSentAnswers({ fields, refusal: error.code });
  }
  return null;
}
