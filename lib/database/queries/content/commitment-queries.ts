import { db } from '../../client';
import { oncePerRelease } from '../../release-cache';
import { rowsAt } from '../../sql';
import {
  charterSchema,
  commitmentSchema,
  signatureSchema,
  type Promises,
} from '../../../domain/commitments/commitment-schema';

/** The charters and laws told of at a release, what they promise, and who signed, in the order of their ids. */
export const getPromises = oncePerRelease(8, readPromises);

async function readPromises(release: number): Promise<Promises> {
  const client = await db();
  const all = rowsAt(release);
  const [charters, commitments, signatures] = await Promise.all([
    client.charter.findMany(all),
    client.commitment.findMany(all),
    client.signature.findMany(all),
  ]);
  return {
    charters: new Map(charters.map((row) => [row.id, charterSchema.parse(row)])),
    commitments: commitments.map((row) => commitmentSchema.parse(row)),
    signatures: signatures.map((row) => signatureSchema.parse(row)),
  };
}
