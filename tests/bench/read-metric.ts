/** A number that a server tells Prometheus: `kept_bytes`. */
export async function readMetric(metricsPort: string, name: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return Number(new RegExp(`^barometer_${name} (\\S+)$`, 'm').exec(text)?.[1]);
}
