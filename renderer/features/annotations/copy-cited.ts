import { call } from '../../api.ts';
import { i18n } from '../../i18n/i18n.ts';
import { showNotice } from '../../state/notices.ts';
import type { Span } from '../../text/sentences.ts';
import { currentSettings } from '../settings/settings-queries.ts';

type CitedRange = Span & { bulletin: string; revision: number };

/**
 * Copies words with their source. Where the bulletin itself errs (原文如此), the citation says so and the reader is told.
 * Offsets in UTF-16 units of that revision's reading text.
 */
export async function copyCited({ bulletin, revision, start, end }: CitedRange): Promise<void> {
  const { citesFullWidth: fullWidthPunctuation, citationStyle: style } = currentSettings();
  const range = { bulletin, revision, start, end };
  const { text, sic } = await call('export.cite', { ...range, style, fullWidthPunctuation });
  await call('host.copy', { text });
  const [first] = sic;
  if (first === undefined) showNotice({ tone: 'info', text: i18n.t('reader.copied') });
  else showNotice({ tone: 'warning', text: sicWarning(first, i18n.t('reader.copiedSic')) });
}

/** What is said to whoever copies words that carry a 原文如此 mark. */
export function sicWarning({ quote, note }: { quote: string; note: string }, lead: string): string {
  const words = i18n.t('reader.sicWords', { quote: quote.length > 20 ? `${quote.slice(0, 20)}…` : quote });
  return [lead, words, note.split('\n')[0]].filter(Boolean).join('');
}
