import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { defaultCountingRules } from '@/lib/call-log/measure/call-counts-summary';
import { summariseCalls } from '@/lib/call-log/measure/log-summary';
import { readCalls } from '@/lib/call-log/calls/read-calls';
import { readTable } from '@/lib/call-log/read/read-table';
import { understand } from '@/lib/call-log/understand/understand';
import { readMemory } from './processes';

// Reads a call log in a process of its own: `library FILE` with the CSV library alone, `barometer FILE`
// with all that the barometer does with it. Prints calls, seconds and the peak of memory as JSON.

function readWithLibrary(bytes: Buffer): number {
  return (
    Papa.parse(bytes.toString('utf8'), { delimiter: ';', skipEmptyLines: true }).data.length - 1
  );
}

function readWithBarometer(bytes: Buffer): number {
  const table = readTable(bytes);
  const { mapping } = understand(table);
  return summariseCalls(readCalls(table, mapping).calls, defaultCountingRules).counts.offered;
}

const [, , how, file = ''] = process.argv;
const bytes = readFileSync(file);
const begun = performance.now();
const calls = how === 'library' ? readWithLibrary(bytes) : readWithBarometer(bytes);
const seconds = (performance.now() - begun) / 1000;
console.log(JSON.stringify({ calls, seconds, peak: readMemory(process.pid, 'VmHWM') }));
