import { useQuery } from '@tanstack/react-query';
import type { Settings } from '../../../main/contract/person.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';

/** What the window looks like until the archive has answered, or when it cannot. */
export const USUAL_SETTINGS: Settings = {
  language: 'zh-CN',
  typeSizePx: 18,
  typeFace: 'song',
  lineCharacters: 39,
  paper: 'system',
  script: 'original',
  fullWidthPunctuation: false,
  leftPaneWidthPx: 280,
  rightPaneWidthPx: 330,
  leftPaneOpen: true,
  rightPaneOpen: true,
};

export const SETTINGS_KEY = ['settings'];
export const settingsQuery = { queryKey: SETTINGS_KEY, queryFn: () => call('settings.read', {}) };

/** Display settings of the current person. */
export function useSettings(): Settings {
  return useQuery(settingsQuery).data ?? USUAL_SETTINGS;
}

/** The same, outside React. */
export function currentSettings(): Settings {
  return queryClient.getQueryData<Settings>(SETTINGS_KEY) ?? USUAL_SETTINGS;
}
