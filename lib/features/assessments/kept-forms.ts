import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { importLimits } from '../../base/settings/settings';
import type { Actor } from '../../domain/accounts/actor-schema';
import type { AssessmentRefused } from '../../domain/assessments/campaign-schema';
import type { TextFields } from '../../base/http/text-fields';
import type { CampaignFile } from './check-campaign';

// A form's answer is a redirect, which cannot carry what was sent: it waits here, in memory alone, so that the page
// it leads to shows it again, with what is wrong with it.

/** What somebody sent, and why it was refused. */
export type KeptForm = {
  fields: TextFields;
  file: CampaignFile | null;
  refusal: Pick<AssessmentRefused, 'code' | 'values'> | null;
};

type OwnedForm = KeptForm & { account: string };

const hour = 3_600_000;
const mostBytes = 60_000_000;

// Route handlers and pages may be bundled apart.
declare global {
  var barometerForms: LRUCache<string, OwnedForm> | undefined;
}

function forms(): LRUCache<string, OwnedForm> {
  return (globalThis.barometerForms ??= new LRUCache({
    ...{ max: 200, ttl: hour, maxSize: mostBytes },
    sizeCalculation: ({ fields, file }) =>
      [...fields.values()].reduce((sum, { length }) => sum + length, (file?.bytes.length ?? 0) + 1),
  }));
}

/** How large a campaign's file may be: more than the most contacts take. */
export function campaignFileBytes(): number {
  return Math.min(importLimits().fileBytes, 10_000_000);
}

/** Keeps a form for whoever sent it, for an hour. @returns by what it can be asked for */
export function keepForm(actor: Actor, form: KeptForm): string {
  const id = randomUUID();
  forms().set(id, { ...form, account: actor.account });
  return id;
}

/** A form that somebody sent; null where it is not theirs, or kept no more. */
export function getKeptForm(actor: Actor, id: string | null): KeptForm | null {
  const form = id === null ? undefined : forms().get(id);
  return form?.account === actor.account ? form : null;
}
