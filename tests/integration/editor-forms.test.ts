import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noQuery } from '@/lib/base/http/query';
import { db } from '@/lib/database/client';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import { publishFiles } from '@/lib/features/import/publish/publish-files';
import {
  recordFields,
  toRecordRow,
  type RecordKind,
} from '@/lib/features/import/rows/record-fields';
import { toRecordFile } from '@/lib/features/import/rows/record-file';
import { getRecord, toWithdrawal } from '@/lib/features/import/stored-record';
import { previewUndo } from '@/lib/database/queries/changes/undo-queries';
import { undoRelease } from '@/lib/database/stores/undo-store';
import { getWithdrawal } from '@/lib/database/queries/changes/withdrawal-queries';
import { anna } from '../fixtures/editors';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterEach(() => database.close());

const selectionNow = async () => (await resolveSelection(noQuery)).selection;

/** Checks and publishes bytes as a draft of them would be. */
async function publish(bytes: Uint8Array, reason: string) {
  const file = { name: 'own.json', bytes, options: importOptionsSchema.parse({}) };
  return publishFiles(
    await db(),
    { files: [file], options: file.options },
    { actor: anna, reason, confirmsRedefinitions: true },
  );
}

async function undo(release: number) {
  const { identity } = await previewUndo(await db(), release);
  await undoRelease(await db(), release, { actor: anna, reason: 'It was right', identity });
}

/** What the form of a record sends where one field is typed anew and all others stay. */
async function corrected(kind: RecordKind, id: string, name: string, typed: string) {
  const selection = await selectionNow();
  const record = await getRecord(kind, id, selection);
  if (!record) throw new Error(`There is no ${id}.`);
  const form = new FormData();
  for (const field of recordFields(kind, record)) form.set(field.name, field.value);
  form.set(name, typed);
  return toRecordFile(kind, toRecordRow(kind, form, record));
}

test('a survey, a statement and a reference are corrected in a form: nothing else changes', async () => {
  type Correction = { kind: RecordKind; id: string; name: string; typed: string; now: object };
  const corrections: Correction[] = [
    {
      ...{ kind: 'surveys', id: 'accenture-2010', name: 'country_sample_size' },
      ...{ typed: 'BE: 332; FR: 990', now: { country_sample_size: { BE: 332, FR: 990 } } },
    },
    {
      ...{ kind: 'statements', id: 'peut-mieux-faire-companies-must-improve', name: 'themes' },
      ...{ typed: 'waiting', now: { themes: ['waiting'], source: 'peut-mieux-faire' } },
    },
    {
      ...{ kind: 'references', id: 'accenture-2010-edition', name: 'publication' },
      ...{ typed: 'Accenture, 2011', now: { publication: 'Accenture, 2011' } },
    },
  ];
  for (const { kind, id, name, typed, now } of corrections) {
    const before = await getRecord(kind, id, await selectionNow());
    const { report } = await publish(await corrected(kind, id, name, typed), 'misread');
    expect(report).toMatchObject({ added: 0, changed: 1, withdrawn: 0 });
    expect(await getRecord(kind, id, await selectionNow())).toEqual({ ...before, ...now });
    await undo(report?.release ?? 0);
    expect(await getRecord(kind, id, await selectionNow())).toEqual(before);
  }
});

describe('a figure that is withdrawn', () => {
  const id = 'be-2010-switched-provider';

  test('is gone, says why, and comes back when that is undone', async () => {
    const selection = await selectionNow();
    const before = await getRecord('figures', id, selection);
    const bytes = await toWithdrawal('figures', id, selection);
    const { report } = await publish(bytes ?? new Uint8Array(), 'printed by mistake');
    expect(report).toEqual({ release: 2, added: 0, changed: 0, withdrawn: 1 });
    expect(await getRecord('figures', id, await selectionNow())).toBeNull();
    expect(await getWithdrawal('figures', id, 2)).toMatchObject({
      ...{ number: 2, reason: 'printed by mistake' },
    });
    await undo(2);
    expect(await getRecord('figures', id, await selectionNow())).toEqual(before);
  });

  test('must stand, and be of the source that the file names', async () => {
    const selection = await selectionNow();
    expect(await toWithdrawal('figures', 'nothing-of-this-id', selection)).toBeNull();
    const source = selection.vocabulary.sources.get('client-le-moins-bien-traite');
    const foreign = JSON.stringify({ source, withdrawals: [id, 'no-id'] });
    const { check, report } = await publish(new TextEncoder().encode(foreign), 'not ours');
    expect(check.issues.map(({ code, found }) => [code, found])).toEqual([
      ['not-to-withdraw', id],
      ['not-to-withdraw', 'no-id'],
    ]);
    expect(report).toBeNull();
  });
});
