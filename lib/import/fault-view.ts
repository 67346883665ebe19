import type { Locale } from '../i18n/locales';
import { foldText } from '../i18n/text-schema';
import type { SurveyFileFault } from '../surveys/fault-schema';
import { faultText, type FaultText } from './fault-text';

/** Faults that a page shows; all of them are in the CSV. */
const shownFaults = 200;

/** Which faults somebody wants to see. */
export type FaultFilter = { severity: SurveyFileFault['severity'] | null; search: string };

export type FaultRow = FaultText & Pick<SurveyFileFault, 'severity' | 'file'>;

/** Faults in words, mistakes first, as a page shows them: at most 200, and how many there are. */
export function toFaultRows(
  faults: readonly SurveyFileFault[],
  { severity, search }: FaultFilter,
  locale: Locale,
): { rows: FaultRow[]; count: number } {
  const wanted = foldText(search);
  const inOrder = [...faults]
    .filter((fault) => severity === null || fault.severity === severity)
    .sort((a, b) => rank(a) - rank(b));
  if (wanted === '')
    return { rows: inOrder.slice(0, shownFaults).map(toRow), count: inOrder.length };
  const found = inOrder.map(toRow).filter((row) => foldText(textOf(row)).includes(wanted));
  return { rows: found.slice(0, shownFaults), count: found.length };

  function toRow(fault: SurveyFileFault): FaultRow {
    return { ...faultText(fault, locale), severity: fault.severity, file: fault.file };
  }
}

const rank = ({ severity }: SurveyFileFault) => (severity === 'error' ? 0 : 1);

const textOf = ({ place, problem, mend }: FaultRow) => `${place} ${problem} ${mend}`;
