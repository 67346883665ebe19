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
      <p className="text-6xl leading-none font-bold tracking-tight tabular-nums sm:text-8xl">
        {meaning.value}
      </p>
      <p className="mt-2 max-w-prose text-lg leading-snug font-semibold sm:mt-3 sm:text-xl">
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
