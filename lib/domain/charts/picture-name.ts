import type { ChartName } from './chart-schema';

/** What is chosen may be long; chart, release and language must still be read. */
const chosenLength = 90;

/** A file name that says chart, selection and language: `service-barometer_waiting-times_BE_release-1_en`. */
export function pictureName({ id, frozenQuery }: ChartName, lang: string): string {
  const { release, ...filters } = Object.fromEntries(new URLSearchParams(frozenQuery));
  const chosen = Object.values(filters).map((value) => value.replace(/[^\p{L}\p{N}]+/gu, '-'));
  const short = [...chosen.join('_')].slice(0, chosenLength).join('');
  return ['service-barometer', id, short, `release-${release}`, lang].filter(Boolean).join('_');
}
