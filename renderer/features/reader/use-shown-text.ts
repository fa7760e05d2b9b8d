import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { fullWidthPunctuation } from '../../text/full-width-punctuation.ts';
import { loadConverter } from '../../text/load-converter.ts';
import { useSettings } from '../settings/settings-queries.ts';

/**
 * The reading text as it is displayed, of the very same length, and its `lang`. Until the dictionaries are there the
 * text shows as it is.
 */
export function useShownText(bulletin: Bulletin): { shown: string; lang: 'zh-Hans' | 'zh-Hant' } {
  const { script, fullWidthPunctuation: isWide } = useSettings();
  const wanted = script === 'original' || script === bulletin.script ? null : script;
  const converter = useQuery({
    queryKey: ['converter', wanted],
    queryFn: () => (wanted ? loadConverter(wanted) : null),
    enabled: wanted !== null,
  }).data;
  const convert = wanted ? converter : null;
  const shown = useMemo(() => {
    const converted = convert ? convert(bulletin.text) : bulletin.text;
    return isWide ? fullWidthPunctuation(converted) : converted;
  }, [bulletin.text, convert, isWide]);
  const shownScript = convert && wanted ? wanted : bulletin.script;
  return { shown, lang: shownScript === 'hant' ? 'zh-Hant' : 'zh-Hans' };
}
