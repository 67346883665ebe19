import { isHeld, type Lease } from '../../base/lease';

/** What is to be done with a draft, or is being done. */
export type DraftJob = Lease & {
  /** How often a check was asked for; 0 where none is to be made. */
  asked: number;
  /** How often the check was begun since it was last asked for. */
  tries: number;
};

/** A file with which so many processes died while they checked it is not taken up again. */
export const mostTries = 3;

/** Whether a check waits to be begun, or was given up by somebody who died. */
export function isClaimable(job: DraftJob, now: Date): boolean {
  return job.asked > 0 && job.tries < mostTries && !isHeld(job, now);
}

/** Whether a draft is being worked on, or waits for it. Where it is not, its job says nothing any more. */
export function isAtWork(job: DraftJob, now: Date): boolean {
  return isHeld(job, now) || isClaimable(job, now);
}
