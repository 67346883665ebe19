import type { MeasureName } from './measure-list-summary';

/** A publication that defines a measure as it is counted here. */
export type DefinitionSource = { name: string; url: string };

export const serviceLevelSource: DefinitionSource = {
  name: 'WFM Labs, Service Level',
  url: 'https://wiki.wfmlabs.org/wiki/Service_Level',
};

const averageSource: DefinitionSource = {
  name: 'WFM Labs, Average Speed of Answer',
  url: 'https://wiki.wfmlabs.org/wiki/Average_Speed_of_Answer_(ASA)',
};

const abandonmentSource: DefinitionSource = {
  name: 'Amazon Connect, Metric definitions',
  url: 'https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html',
};

const percentileSource: DefinitionSource = {
  name: 'Hyndman & Fan, The American Statistician 50 (1996)',
  url: 'https://doi.org/10.1080/00031305.1996.10473566',
};

/** Texts that more than one measure may share. */
export type DefinitionText =
  | Extract<MeasureName, 'offered' | 'answered' | 'abandoned' | 'short-abandoned'>
  | Extract<MeasureName, 'average-speed-of-answer' | 'abandonment-rate' | 'service-level'>
  | Extract<MeasureName, 'first-contact-resolution'>
  | 'without-wait'
  | 'percentile'
  | 'longest';

type MeasureDefinition = { text: DefinitionText; source: DefinitionSource | null };

const own = (text: DefinitionText): MeasureDefinition => ({ text, source: null });

const definitions: Record<MeasureName, MeasureDefinition> = {
  offered: own('offered'),
  answered: own('answered'),
  abandoned: own('abandoned'),
  'short-abandoned': own('short-abandoned'),
  'answered-without-wait': own('without-wait'),
  'abandoned-without-wait': own('without-wait'),
  'average-speed-of-answer': { text: 'average-speed-of-answer', source: averageSource },
  'wait-p50': { text: 'percentile', source: percentileSource },
  'wait-p90': { text: 'percentile', source: percentileSource },
  'wait-p95': { text: 'percentile', source: percentileSource },
  'longest-wait': own('longest'),
  'longest-wait-abandoned': own('longest'),
  'abandonment-rate': { text: 'abandonment-rate', source: abandonmentSource },
  'abandonment-rate-less-short': { text: 'abandonment-rate', source: abandonmentSource },
  'service-level': { text: 'service-level', source: serviceLevelSource },
  'first-contact-resolution': own('first-contact-resolution'),
};

/** Which text says what a measure means, and who defines it so; without a source, this barometer does. */
export function definitionOf(measure: MeasureName): MeasureDefinition {
  return definitions[measure];
}
