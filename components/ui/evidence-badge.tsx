/** What stands behind a number or a chart: its sort, how many people, how sure, how old. */
export function EvidenceBadge({ evidence }: { evidence: readonly string[] }) {
  if (evidence.length === 0) return null;
  return <p className="evidence-badge">{evidence.join(' · ')}</p>;
}
