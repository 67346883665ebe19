import { countryColour } from '@/lib/charts/country-colour';
import type { FigureMeaning } from '@/lib/figures/figure-meaning';

/** The number, large, with what it means in one sentence. */
export function FigureHero({
  country,
  meaning,
}: {
  /** ISO code: its colour stands beside the number. */
  country: string;
  meaning: FigureMeaning;
}) {
  return (
    <div className="border-l-8 pl-5 sm:pl-6" style={{ borderColor: countryColour(country) }}>
      <p className="text-7xl leading-none font-bold tracking-tight tabular-nums sm:text-8xl">
        {meaning.value}
      </p>
      <p className="mt-3 max-w-prose text-xl leading-snug font-semibold">{meaning.sentence}</p>
      <p className="text-muted mt-2 max-w-prose">{meaning.definition}</p>
    </div>
  );
}
