import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether scripts run here: false in the server's HTML, so that it offers nothing that needs them. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
