import type { Shortfall } from '../../domain/assessments/protocol-shortfalls';
import type { AssessmentResult } from '../../domain/assessments/result-schema';
import { getTranslator } from '../../base/i18n/translations';

const toOne = (value: number) => value.toFixed(1);
const percent = (share: number) => `${toOne(share * 100)} %`;

type Channel = AssessmentResult['telephone'];

function channelLine(name: string, { contacts, reached, in_time, scored }: Channel): string {
  const counts = `${name}: ${contacts} contacts, ${reached} reached, ${in_time} in time`;
  if (scored === null) return counts;
  const { score, access, answer, courtesy } = scored;
  const parts = `access ${percent(access)}, answer ${percent(answer)}, courtesy ${percent(courtesy)}`;
  return `${counts}; ${toOne(score)} (${parts})`;
}

/** A result as one line: its total with its interval, then each channel with its counts and parts. */
export function resultLine({ organisation, total, telephone, email, kappa }: AssessmentResult) {
  const whole =
    total === null
      ? 'no score'
      : `${toOne(total.score)} (${toOne(total.low)} to ${toOne(total.high)})`;
  return [
    `${organisation}: ${whole}`,
    channelLine('telephone', telephone),
    channelLine('e-mail', email),
    kappa === null ? 'kappa cannot be told' : `kappa ${kappa.toFixed(2)}`,
  ].join(' | ');
}

/** `acme falls short of the protocol: 29 of 60 calls` */
export function shortfallLine({ organisation, kind, found, asked }: Shortfall): string {
  const text = getTranslator('en')(`assessments.shortfalls.${kind}`, { found, asked });
  return `${organisation} falls short of the protocol: ${text}`;
}
