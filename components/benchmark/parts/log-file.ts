import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';

/** The day it is where the reader is, as ISO 8601. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** A file name that says what is in it and which log it is of: `service-barometer_wait-curve_march_en`. */
export function fileNameOf(
  { name }: Pick<MeasuredLog, 'name'>,
  content: string,
  lang: string,
): string {
  const stem = name.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}]+/gu, '-');
  return ['service-barometer', content, stem.slice(0, 60), lang].filter(Boolean).join('_');
}
