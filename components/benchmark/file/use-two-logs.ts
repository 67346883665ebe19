import { useState } from 'react';
import { useCallLog } from './use-call-log';
import type { CountingRules } from '@/lib/call-log/measure/call-counts-summary';

/** Two logs side by side; what is left moves to the first place when the first is taken away. */
export function useTwoLogs(rules: CountingRules) {
  const [a, b] = [useCallLog(rules), useCallLog(rules)];
  // Nothing is open before everything is there: from then on the network is not needed.
  const readiness = a.readiness === 'ready' ? b.readiness : a.readiness;
  const [isSwapped, setSwapped] = useState(false);
  const [one, other] = [
    { ...a, readiness, id: 'a' },
    { ...b, readiness, id: 'b' },
  ];
  const slots = isSwapped ? ([other, one] as const) : ([one, other] as const);
  const dropFirst = () => {
    slots[0].actions.remove();
    if (slots[1].state.step !== 'empty') setSwapped(!isSwapped);
  };
  return { slots, dropFirst };
}
