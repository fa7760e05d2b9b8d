import { DEFAULT_SETTINGS, type Settings } from '../../../main/contract/person.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';
import { attempt } from '../../data/report-error.ts';
import { currentSettings, SETTINGS_KEY } from './settings-queries.ts';

const SMALLEST_PX = 12;
const LARGEST_PX = 40;

/** Shows a change at once and keeps it; on a medium that cannot be written it holds until the window closes. */
export function changeSettings(changes: Partial<Settings>): void {
  queryClient.setQueryData<Settings>(SETTINGS_KEY, { ...currentSettings(), ...changes });
  void attempt(() => call('settings.change', { changes }));
}

export function changeTypeSize(steps: number): void {
  const typeSizePx = currentSettings().typeSizePx + steps;
  if (typeSizePx >= SMALLEST_PX && typeSizePx <= LARGEST_PX) changeSettings({ typeSizePx });
}

export function resetTypeSize(): void {
  changeSettings({ typeSizePx: DEFAULT_SETTINGS.typeSizePx });
}

/** As printed → Simplified → Traditional → as printed. */
export function cycleScript(): void {
  const next = { original: 'hans', hans: 'hant', hant: 'original' } as const;
  changeSettings({ script: next[currentSettings().script] });
}
