import { startTransition, useEffect, useState } from 'react';
import type { StaffWeek } from '../parts/log-view';
import type { StaffedInterval, StaffingQuestion } from '@/lib/call-log/staffing/staffing-summary';

/** A week, and what it was staffed for. */
export type StaffedWeek = { question: StaffingQuestion; week: readonly StaffedInterval[] };

/**
 * The week for a question; the one before it until it is answered, null until the first is.
 * @param question the same object as long as nothing in it changes; null while something is missing
 */
export function useStaffedWeek(
  staff: StaffWeek,
  question: StaffingQuestion | null,
): StaffedWeek | null {
  const [staffed, setStaffed] = useState<StaffedWeek | null>(null);
  useEffect(() => {
    if (question === null) return;
    void staff(question).then((week) => startTransition(() => setStaffed({ question, week })));
  }, [staff, question]);
  return staffed;
}
