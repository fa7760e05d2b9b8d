import { cleanLine, cleanWords } from './clean-words.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as HTML that shows exactly them, on one line; also inside an attribute with quotation marks. */
export function escapeHtml(words: string): string {
  return escaped(cleanLine(words));
}

/** The same with line breaks kept as breaks of the page. */
export function escapeHtmlLines(words: string): string {
  return cleanWords(words).split('\n').map(escaped).join('<br>');
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
