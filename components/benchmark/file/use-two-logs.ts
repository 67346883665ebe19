import { useState } from 'react';
import { useCallLog } from './use-call-log';
import type { CountingRules } from '@/lib/call-log/measure/call-counts-summary';

/** Two logs side by side; what is left moves to the first place when the first is taken away. */
export function useTwoLogs(rules: CountingRules) {
  const a = useCallLog(rules, true);
  // A second log is read beside a first one: until then its worker would only slow the first one down.
  const b = useCallLog(rules, a.state.step === 'measured');
  const [isSwapped, setSwapped] = useState(false);
  const [one, other] = [
    { ...a, id: 'a' },
    { ...b, id: 'b' },
  ];
  const slots = isSwapped ? ([other, one] as const) : ([one, other] as const);
  const dropFirst = () => {
    slots[0].actions.remove();
    if (slots[1].state.step !== 'empty') setSwapped(!isSwapped);
  };
  return { slots, dropFirst };
}
