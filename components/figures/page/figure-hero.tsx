import { countryColour } from '@/lib/domain/charts/layout/country-colour';
import type { FigureMeaning } from '@/lib/domain/figures/figure-meaning';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../../ui/content-text';
import { EvidenceBadge } from '../../ui/evidence-badge';

/** The number, large, with what it means in one sentence. */
export function FigureHero({
  country,
  meaning,
  survey,
  evidence,
  t,
}: {
  /** ISO code: its colour stands beside the number. */
  country: string | null;
  meaning: FigureMeaning;
  /** The survey's name; null where there is none. */
  survey: string | null;
  evidence: readonly string[];
  t: Translator;
}) {
  return (
    <div className="border-l-8 pl-5 sm:pl-6" style={{ borderColor: countryColour(country) }}>
      <p className="text-7xl leading-none font-bold tracking-tight tabular-nums sm:text-8xl">
        {meaning.value}
      </p>
      <p className="mt-3 max-w-prose text-xl leading-snug font-semibold">
        <ContentText text={meaning.sentence} foreign={meaning.foreign} t={t} />
      </p>
      {survey !== null && (
        <p className="mt-2 text-sm">
          <ContentText text={survey} foreign={meaning.foreign} t={t} />
        </p>
      )}
      <EvidenceBadge evidence={evidence} />
    </div>
  );
}
