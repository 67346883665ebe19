import { formBytes, importLimits } from '../env';
import type { Settings } from '../settings-schema';
import { ClientLimits } from './client-limits';
import type { DoorLimits } from './door-checks';
import { ExportBudget } from './export-budget';
import { ExportPlaces } from './export-places';
import type { ConnectionLimits } from './graceful-server';

const kilobyte = 1_000;
const megabyte = 1_000_000;
const second = 1_000;

/** What the settings allow a connection. */
export function connectionLimits(settings: Settings): ConnectionLimits {
  return {
    headBytes: settings.HEAD_KB * kilobyte,
    headMs: settings.HEAD_SECONDS * second,
    requestMs: settings.REQUEST_SECONDS * second,
    stalledMs: settings.STALLED_SECONDS * second,
    idleMs: settings.IDLE_SECONDS * second,
  };
}

/** What the settings allow a request, with the counts of who has asked and of what is being sent. */
export function doorLimits(settings: Settings): DoorLimits {
  return {
    addressLength: settings.ADDRESS_KB * kilobyte,
    formBytes: formBytes(settings),
    importBytes: formBytes(settings) + importLimits(settings).fileBytes,
    clients: new ClientLimits({
      search: settings.SEARCHES_PER_MINUTE,
      'sign-in': settings.SIGN_INS_PER_MINUTE,
      import: settings.IMPORTS_PER_MINUTE,
    }),
    exports: new ExportPlaces(settings.EXPORTS_AT_ONCE),
    exportBudget: new ExportBudget({
      figures: settings.EXPORT_FIGURES_PER_MINUTE,
      bytes: settings.EXPORT_MB_PER_MINUTE * megabyte,
    }),
    smallExport: settings.EXPORT_SMALL_FIGURES,
    trustedProxies: settings.TRUSTED_PROXIES,
  };
}
