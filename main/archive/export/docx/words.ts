import { type IRunOptions, TextRun } from 'docx';
import { cleanLine } from '../clean-words.ts';

/**
 * A run of words, its font that of the paragraph's style. The hint sends “”—… to the East Asian font, which Word would
 * otherwise set in the Latin one.
 */
export function wordsRun(words: string, options: Omit<IRunOptions, 'text' | 'children' | 'font'> = {}): TextRun {
  return new TextRun({ ...options, text: cleanLine(words), font: { hint: 'eastAsia' } });
}
