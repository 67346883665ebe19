import { useWords } from '../../parts/words';
import { noRuleMet, type RuleCounts } from '@/lib/call-log/calls/call-rules';
import { formatNumber } from '@/lib/base/i18n/format';
import { DataTable } from '../../../ui/data-table';

type RuleName = keyof RuleCounts;

/** What was done with rows that are out of the ordinary, and how many there were. */
export function RuleTable({ rules, zone }: { rules: RuleCounts; zone: string }) {
  const { t } = useWords();
  const names = ruleNames.filter((name) => rules[name] > 0);
  const others = ruleNames.filter((name) => rules[name] === 0);
  return (
    <>
      <h3 className="mt-6 mb-1 text-lg font-semibold">{t('benchmark.rules.metTitle')}</h3>
      {names.length === 0 && <p>{t('benchmark.rules.noneMet')}</p>}
      {names.length > 0 && <Rules names={names} rules={rules} zone={zone} />}
      {others.length > 0 && (
        <details className="mt-2 print:hidden">
          <summary>{t('benchmark.rules.others')}</summary>
          <Rules names={others} rules={rules} zone={zone} />
        </details>
      )}
    </>
  );
}

const ruleNames = Object.keys(noRuleMet()).filter(isRuleName);

function isRuleName(name: string): name is RuleName {
  return name in noRuleMet();
}

function Rules({
  names,
  rules,
  zone,
}: {
  names: readonly RuleName[];
  rules: RuleCounts;
  zone: string;
}) {
  const { locale, t } = useWords();
  return (
    <DataTable
      className="mt-2"
      named={1}
      columns={[
        { label: t('benchmark.rules.count'), isNumber: true },
        { label: t('benchmark.rules.rule') },
      ]}
      rows={names.map((name) => ({
        key: name,
        cells: [formatNumber(rules[name], locale), t(`benchmark.rules.met.${name}`, { zone })],
      }))}
    />
  );
}
