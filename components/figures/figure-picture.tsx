import { countryPaint, lightColours } from '@/lib/domain/charts/layout/light-colours';
import type { FigurePictureTexts } from '@/lib/domain/figures/figure-picture';

export const pictureSize = { width: 1200, height: 630 };

const column = { display: 'flex', flexDirection: 'column' } as const;

/** A figure as a picture of 1200 × 630: the number, what it means, where it comes from. */
export function FigurePicture({ picture }: { picture: FigurePictureTexts }) {
  const { country, site, value, label, place, origin } = picture;
  return (
    <div
      style={{
        ...column,
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '56px 64px 52px 56px',
        borderLeft: `32px solid ${countryPaint(country ?? '')}`,
        background: lightColours['--paper'],
        color: lightColours['--ink'],
        fontFamily: 'Public Sans',
      }}
    >
      <div style={{ display: 'flex', fontSize: 30, fontWeight: 700 }}>{site}</div>
      <div style={column}>
        <div style={{ display: 'flex', fontSize: 176, fontWeight: 700, lineHeight: 1 }}>
          {value}
        </div>
        <div
          style={{ display: 'flex', marginTop: 20, fontSize: 50, fontWeight: 700, lineHeight: 1.2 }}
        >
          {label}
        </div>
        <div style={{ display: 'flex', marginTop: 14, fontSize: 36 }}>{place}</div>
      </div>
      <div style={{ display: 'flex', color: lightColours['--muted'], fontSize: 28 }}>{origin}</div>
    </div>
  );
}
