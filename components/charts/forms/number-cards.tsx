import type { ChartPoint, NumbersSpec } from '@/lib/domain/charts/chart-schema';
import { colourOf } from '@/lib/domain/charts/country-colour';
import type { ForeignText } from '@/lib/base/i18n/foreign-texts';
import { ForeignParts } from '../../ui/content-text';
import { PointLink } from './point-link';

/** Numbers that have no axis: one alone, large; lived cases as cards of text. */
export function NumberCards({
  drawing: { form, label, points },
  foreign,
}: {
  drawing: NumbersSpec;
  /** What of its texts is not in the reader's language: they name it themselves. */
  foreign: readonly ForeignText[];
}) {
  const size = form === 'tile' ? 'text-5xl' : 'text-2xl';
  return (
    <div>
      {label !== null && <h4 className="mb-3 text-sm font-semibold">{label}</h4>}
      <ul className="number-cards">
        {points.map((point) => (
          <li
            key={point.id}
            className="break-inside-avoid border-l-4 pl-4"
            style={{ borderColor: colourOf(point.colour) }}
          >
            <PointLink point={point} className={`${size} font-semibold tabular-nums`}>
              {point.valueLabel}
            </PointLink>
            <p className={`leading-snug ${point.isCurrent ? 'font-bold' : ''}`}>
              <ForeignParts text={point.label} foreign={foreign} />
            </p>
            <CardContext point={point} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function CardContext({ point: { context, margin } }: { point: ChartPoint }) {
  return (
    <p className="text-muted text-sm">
      {context}
      {margin && <span className="block">{margin.label}</span>}
    </p>
  );
}
