import { measureContacts } from '../../domain/assessments/measure-contacts';
import type { Protocol } from '../../domain/assessments/protocol-schema';
import { readCampaignRows, type CampaignReading } from '../../domain/assessments/read-campaign';
import type { AssessmentResult } from '../../domain/assessments/result-schema';
import { readCampaignFile } from './read-campaign-file';

/**
 * Computes results from contacts as they are published, which nobody needs the database for.
 * @throws ImportRefused for a file that cannot be read
 */
export function recomputeResults(
  bytes: Uint8Array,
  protocol: Protocol,
): { results: AssessmentResult[]; reading: CampaignReading } {
  const reading = readCampaignRows(readCampaignFile(bytes), {
    ...{ protocol, organisations: null, registered: null, namesCallers: false },
    ...{ latest: '9999', locale: 'en' },
  });
  return { results: measureContacts(reading.contacts, protocol), reading };
}
