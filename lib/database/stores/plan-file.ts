import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { ownValue } from '../../base/text/own-value-schema';
import {
  contentTables,
  type ContentRow,
  type PlanBatch,
  type ReleasePlan,
} from '../../domain/releases/content-schema';

// A plan as it is kept with a draft: a batch a line, as JSON, compressed to a tenth.

const batchSchema = z.strictObject({
  table: z.enum(contentTables),
  added: z.array(ownValue<ContentRow>()),
  changed: z.array(ownValue<ContentRow>()),
  withdrawn: z.array(z.string()),
});

/** Writes a plan. */
export function packPlan(plan: ReleasePlan): Promise<Uint8Array<ArrayBuffer>> {
  return buffer(Readable.from(linesOf(plan)).pipe(createGzip({ level: 1 })));
}

function* linesOf(plan: ReleasePlan): Generator<string> {
  for (const batch of plan) yield `${JSON.stringify(batch)}\n`;
}

/** Reads a plan that was written, batch by batch. */
export async function* unpackPlan(packed: Uint8Array): AsyncGenerator<PlanBatch> {
  const lines = createInterface(Readable.from([packed]).pipe(createGunzip()));
  for await (const line of lines) yield batchSchema.parse(JSON.parse(line));
}
