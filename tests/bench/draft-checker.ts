import { shellActor } from '@/lib/domain/accounts/actor-schema';
import { db } from '@/lib/database/client';
import { checkDraft } from '@/lib/features/import/drafts/draft-jobs';
import { createDraft } from '@/lib/database/stores/draft-store';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';

// Checks drafts of 5,000 figures for so many seconds, as the import page does; prints how many.

const until = performance.now() + Number(process.argv[2]) * 1_000;
const countries =
  'AT AU BE BG BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FR GB GR HR HU IE IL IN IS IT JP KE KR LT LU LV MA MT MX NL NO NZ PE PL PT RO SE SI SK TN TR US'.split(
    ' ',
  );
const header =
  'id,indicator,country,year,value,unit,kind,source,paragraph,stated_as,year_basis,survey';

/** Fifty countries in a hundred years: all new, all of one indicator and source. */
function csvOf(turn: number): string {
  const rows = Array.from({ length: 5_000 }, (_, n) => {
    const country = countries[n % countries.length] ?? '';
    const id = `bench-${turn}-${n}`;
    const share = (n % 1_000) / 10;
    return `${id},told-friends,${country},${1_920 + Math.floor(n / 50)},${share},percent,observation,peut-mieux-faire,1,${share} %,stated,`;
  });
  return [header, ...rows].join('\r\n');
}

const client = await db();
const options = importOptionsSchema.parse({ percent_as: 'percent' });
let checked = 0;
while (performance.now() < until) {
  const bytes = new TextEncoder().encode(csvOf(checked));
  const id = await createDraft(client, { name: 'bench.csv', bytes, options }, shellActor);
  await checkDraft(id);
  checked += 1;
}
await client.$disconnect();
console.log(checked);
