import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { seededRandom } from '@/lib/base/statistics/seeded-random';
import { surveyFileIssueSchema } from '@/lib/domain/issues/issue-schema';
import { issueText } from '@/lib/features/import/messages/issue-text';
import { check } from '../../../../fixtures/import-file';
import { seedContent } from '../../../../fixtures/seed-content';

// Files that were damaged in every way: each gives messages, none an error of the program. A fixed seed makes
// every run the same; `IMPORT_FUZZ_RUNS` asks for more of them.

const runs = Number(process.env.IMPORT_FUZZ_RUNS ?? 150);
const known = seedContent();
const folder = path.resolve(import.meta.dirname, '../../../../fixtures/import-cases');
const files = readdirSync(folder)
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) }))
  .filter(({ bytes }) => bytes.length < 12_000);

/** What stands in files of this kind, and what may not stand there. */
const pieces = [
  ...[
    '"',
    '""',
    "'",
    ',',
    ';',
    '\t',
    '|',
    '\r',
    '\n',
    '\r\n',
    '\0',
    '\ufeff',
    '\u202e',
    'Ã©',
    '=1+1',
  ],
  ...[
    '-1',
    '1e999',
    '1.234',
    '1,234',
    '11:54',
    '2010-11',
    '2010-Q4',
    '0x10',
    'NaN',
    '__proto__',
    'constructor',
  ],
  ...[
    '<c r="ZZZ9999999"><v>1</v></c>',
    '<row r="-1">',
    '<row r="x">',
    '</row>',
    '<v>',
    '</c>',
    't="s"',
  ],
  ...[
    't="e"',
    's="999"',
    's="-1"',
    '<f>A1</f>',
    '<mergeCell ref="A1:XFD1048576"/>',
    '&#0;',
    '&quot;',
  ],
  ...[
    '<mergeCells><mergeCell ref="A2:A9"/><mergeCell ref="B3:B1"/></mergeCells>',
    'hidden="1"',
    '%',
    '/',
  ],
];

/** A copy with a few pieces cut, doubled, put in or changed. */
function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
  let copy = bytes;
  const at = () => Math.floor(random() * (copy.length + 1));
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const [from, length] = [at(), Math.floor(random() * 40)];
    const piece = Buffer.from(pieces[Math.floor(random() * pieces.length)] ?? '');
    const ways = [
      () => [copy.subarray(0, from), copy.subarray(from + length)],
      () => [copy.subarray(0, from), copy.subarray(from, from + length), copy.subarray(from)],
      () => [copy.subarray(0, from), piece, copy.subarray(from)],
      () => [
        copy.subarray(0, from),
        Uint8Array.of(Math.floor(random() * 256)),
        copy.subarray(from + 1),
      ],
      () => [copy.subarray(0, from)],
    ];
    copy = Buffer.concat(ways[Math.floor(random() * ways.length)]?.() ?? []);
  }
  return copy;
}

/** A workbook with one of its parts damaged, so that what is damaged is read; or its bytes as they are. */
function mutant(bytes: Uint8Array, random: () => number): Uint8Array {
  if (bytes[0] !== 0x50 || random() < 0.2) return damaged(bytes, random);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /sheet|style|workbook|shared|rels/i.test(name));
  const name = names[Math.floor(random() * names.length)] ?? '';
  const part = parts[name] ?? new Uint8Array();
  if (random() < 0.05) delete parts[name];
  else parts[name] = Uint8Array.from(damaged(part, random));
  return zipSync(parts, { level: 0 });
}

test(`${runs} damaged files are told what is wrong with them`, async () => {
  const random = seededRandom(20_261_128);
  for (let run = 0; run < runs; run += 1) {
    const { name, bytes } = files[run % files.length] ?? { name: '', bytes: new Uint8Array() };
    const content = mutant(bytes, random);
    const hidden = random() < 0.3 ? 'read' : 'skip';
    const checked = await check(content, { known, name, options: { hidden } }).catch(
      (error: unknown) => {
        throw new Error(`run ${run} of ${name}`, { cause: error });
      },
    );
    for (const issue of checked.issues) {
      expect(surveyFileIssueSchema.safeParse(issue).success, `run ${run}`).toBe(true);
      expect(issueText(issue, 'en').problem).not.toBe('');
    }
  }
}, 120_000);
