import { countryColour } from '@/lib/domain/charts/layout/country-colour';
import type { Band, Certainty } from '@/lib/domain/figures/figure-certainty';
import type { Translator } from '@/lib/base/i18n/translations';

/** How sure a figure is: what chance and rounding leave open, drawn where it can be drawn, and said. */
export function FigureCertainty({
  certainty: { sentences, bands, value },
  country,
  t,
}: {
  certainty: Certainty;
  country: string | null;
  t: Translator;
}) {
  return (
    <section id="sure" className="min-w-0">
      <h2 className="section-title">{t('figure.sureTitle')}</h2>
      {bands.length > 0 && (
        <ul className="mb-4 flex flex-col gap-4">
          {bands.map((band) => (
            <BandRow key={band.name} band={band} value={value} colour={countryColour(country)} />
          ))}
        </ul>
      )}
      {sentences.map((sentence) => (
        <p key={sentence} className="mb-2 max-w-prose">
          {sentence}
        </p>
      ))}
    </section>
  );
}

/** One band on an axis from 0 to 100 %, with the value as a line across it. */
function BandRow({ band, value, colour }: { band: Band; value: number; colour: string }) {
  const { low, high } = band;
  return (
    <li>
      <p className="flex justify-between gap-4 text-sm">
        <span>{band.name}</span>
        <span className="font-semibold tabular-nums">
          {band.lowLabel} – {band.highLabel}
        </span>
      </p>
      <svg
        role="img"
        aria-label={band.spoken}
        className="border-line mt-1 block h-6 w-full overflow-visible border"
      >
        <rect
          {...{ x: `${low}%`, width: `${high - low}%`, height: '100%' }}
          {...{ fill: colour, opacity: 0.45 }}
        />
        <line
          {...{ x1: `${value}%`, x2: `${value}%`, y1: -5, y2: 27 }}
          {...{ stroke: 'var(--ink)', strokeWidth: 2 }}
        />
      </svg>
      <p aria-hidden="true" className="text-muted flex justify-between text-xs tabular-nums">
        <span>0</span>
        <span>100</span>
      </p>
    </li>
  );
}
