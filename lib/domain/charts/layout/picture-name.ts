import { firstOf, readQuery } from '../../../base/http/query';
import type { ChartName } from '../model/chart-schema';

/** What is chosen may be long; chart, release and language must still be read. */
const chosenLength = 90;

/** A file name that says chart, selection and language: `service-barometer_waiting-times_BE_release-1_en`. */
export function pictureName({ id, frozenQuery }: ChartName, lang: string): string {
  const query = readQuery(frozenQuery);
  const chosen = [...query]
    .filter(([name]) => name !== 'release')
    .map(([, values]) => values.join().replace(/[^\p{L}\p{N}]+/gu, '-'));
  const short = [...chosen.join('_')].slice(0, chosenLength).join('');
  return ['service-barometer', id, short, `release-${firstOf(query, 'release')}`, lang]
    .filter(Boolean)
    .join('_');
}
