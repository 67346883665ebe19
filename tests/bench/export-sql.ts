/** One end of the Wilson interval in SQL, as `wilsonInterval` in lib/base/statistics/share-interval.ts has it. */
function marginSql(sign: '+' | '-'): string {
  const z = 1.959963984540054;
  const [p, n, z2] = ['(f.value / 100)', 'f.sample_size', z * z];
  const reach = `${z} * sqrt(${p} * (1 - ${p}) / ${n} + ${z2} / (4.0 * ${n} * ${n}))`;
  const end = `(${p} + ${z2} / (2 * ${n}) ${sign} ${reach}) / (1 + ${z2} / ${n})`;
  return `iif(f.kind = 'survey' AND i.unit = 'percent', round(${end} * 100, 1), NULL)`;
}

/** The columns of the CSV, margins included, in its order; without the twelve at the end that only say codes in words. */
export const EXPORT_SQL = `
  SELECT f.id, i.theme, f.indicator, i.label ->> 'en' AS indicator_label, f.country, f.year,
    f.value, i.unit, f.kind, f.sector, f.channel, f.aspect, f.provider, f.segment, f.survey,
    f.source, f.paragraph, f.stated_as, f.year_basis, f.sample_size,
    ${marginSql('-')} AS margin_low, ${marginSql('+')} AS margin_high, f.note ->> 'en' AS note,
    f.base, coalesce(f.period, CAST(f.year AS TEXT)) AS period, f.organisation, f.locator, f.countries_covered,
    f.evidence, f.seen_in
  FROM Figure f JOIN Indicator i ON i.id = f.indicator AND i.since <= 1 AND i.until IS NULL
  WHERE f.since <= 1 AND f.until IS NULL ORDER BY f.id`;
