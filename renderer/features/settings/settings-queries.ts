import { useQuery } from '@tanstack/react-query';
import { DEFAULT_SETTINGS, type Settings } from '../../../main/contract/person.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';

export const SETTINGS_KEY = ['settings'];
export const settingsQuery = { queryKey: SETTINGS_KEY, queryFn: () => call('settings.read', {}) };

/** Display settings of the current person; the usual ones until the archive has answered, or when it cannot. */
export function useSettings(): Settings {
  return useQuery(settingsQuery).data ?? DEFAULT_SETTINGS;
}

/** The same, outside React. */
export function currentSettings(): Settings {
  return queryClient.getQueryData<Settings>(SETTINGS_KEY) ?? DEFAULT_SETTINGS;
}
