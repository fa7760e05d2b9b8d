import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { NoteText } from '../../../renderer/components/NoteText.tsx';

const markup = (note: string) => renderToStaticMarkup(<NoteText note={note} />);

/** Elements that a note may become; nothing among them loads, runs or leads anywhere. */
const HARMLESS =
  /^\/?(?:div|p|h[1-6]|ul|ol|li|blockquote|pre|code|em|strong|hr|br|span|del|table|thead|tbody|tr|td|th)$/;

/** Names of the elements of a piece of markup, and of their attributes. */
function namesIn(html: string): { elements: string[]; attributes: string[] } {
  const tags = [...html.matchAll(/<(\/?[a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi)];
  const attributes = tags.flatMap(([, , words = '']) => [...words.matchAll(/([a-z-]+)(?==")/gi)].map(([name]) => name));
  return { elements: tags.map(([, name = '']) => name), attributes };
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![x](https://example.invalid/track.png)',
  '[点我](javascript:alert(1))',
  '[点我](data:text/html;base64,PHNjcmlwdD4=)',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe src="file:///etc/passwd"></iframe>',
  '<style>*{display:none}</style>',
  '<svg onload=alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '<https://example.invalid/>',
];

describe('a note', () => {
  it('keeps its line breaks and what Markdown says', () => {
    const html = markup('第一行\n第二行\n\n- **要点**\n- 其次');
    expect(html).toContain('第一行<br/>');
    expect(html).toContain('<strong>要点</strong>');
    expect(html.match(/<li>/g)).toHaveLength(2);
  });

  it.each(HOSTILE)('does nothing: %s', (note) => {
    const { elements, attributes } = namesIn(markup(note));
    expect(elements.filter((name) => !HARMLESS.test(name))).toEqual([]);
    expect(attributes.filter((name) => !['class', 'title'].includes(name))).toEqual([]);
  });

  it('does nothing, whatever is put together', () => {
    const pieces = fc.oneof(
      fc.constantFrom(...HOSTILE, '\n', '> ', '- ', '](', '"', '`'),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (words) => {
        const { elements, attributes } = namesIn(markup(words.join('')));
        expect(elements.filter((name) => !HARMLESS.test(name))).toEqual([]);
        expect(attributes.filter((name) => !['class', 'title', 'start'].includes(name))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('shows raw HTML and very long notes as they were typed', () => {
    expect(markup('<b>粗</b>')).toContain('&lt;b&gt;粗&lt;/b&gt;');
    expect(markup('字'.repeat(100_000))).toContain('字'.repeat(100_000));
  });
});
