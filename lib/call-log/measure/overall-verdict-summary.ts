import type { HourJudgement, StandardVerdict } from './standard-verdict-summary';

/** What one sentence says of all standards together. Standards that name no share are not in it. */
export type OverallVerdict = {
  code: 'nothing-to-judge' | 'all-met' | 'some-met' | 'none-met';
  /** Ids of the standards. */
  met: string[];
  missed: string[];
  /** Standards whose verdict another method of counting would turn. */
  hangsOnMethod: string[];
  /** The hour of the week with the most calls short, of whichever standard. */
  worstHour: (HourJudgement & { standard: string }) | null;
};

/** Puts the verdicts together. */
export function toOverallVerdict(verdicts: readonly StandardVerdict[]): OverallVerdict {
  const met = idsOf(verdicts, ({ judgement }) => judgement.met === true);
  const missed = idsOf(verdicts, ({ judgement }) => judgement.met === false);
  return {
    code: codeOf(met.length, missed.length),
    met,
    missed,
    hangsOnMethod: idsOf(verdicts, ({ turnedBy }) => turnedBy.length > 0),
    worstHour: worstHourOf(verdicts),
  };
}

function idsOf(
  verdicts: readonly StandardVerdict[],
  isOne: (verdict: StandardVerdict) => boolean,
): string[] {
  return verdicts.filter(isOne).map(({ standard }) => standard.id);
}

function codeOf(met: number, missed: number): OverallVerdict['code'] {
  if (met + missed === 0) return 'nothing-to-judge';
  if (missed === 0) return 'all-met';
  return met === 0 ? 'none-met' : 'some-met';
}

function worstHourOf(verdicts: readonly StandardVerdict[]): OverallVerdict['worstHour'] {
  return verdicts
    .flatMap(({ standard, breakingHours }) =>
      breakingHours.slice(0, 1).map((hour) => ({ ...hour, standard: standard.id })),
    )
    .reduce<OverallVerdict['worstHour']>(
      (worst, hour) =>
        worst === null || (hour.callsShort ?? 0) > (worst.callsShort ?? 0) ? hour : worst,
      null,
    );
}
