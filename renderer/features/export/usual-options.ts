import { DEFAULT_EXPORT_OPTIONS, type ExportOptions } from '../../../main/contract/export.ts';
import { currentSettings } from '../settings/settings-queries.ts';

/** What an export begins with: the usual, with sources written as this person has chosen. */
export function usualOptions(): ExportOptions {
  return { ...DEFAULT_EXPORT_OPTIONS, citation: currentSettings().citationStyle };
}
