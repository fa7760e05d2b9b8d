/** What stands in a style attribute and in no attribute of its own: it is not needed on a still picture. */
const NOT_PAINTED = new Set(['cursor', 'position', 'user-select', '-webkit-user-select', 'white-space']);

/** A tag with a style attribute: what stands before it, the style, and what stands behind. */
const STYLED_TAG = /(<[a-z][^<>]*?)\sstyle="([^"]*)"([^<>]*>)/gi;
const STYLE_ELEMENT = /<style[\s>][\s\S]*?<\/style>/gi;

/**
 * A picture (SVG as text, as ECharts writes it) without any inline style, which the Content-Security-Policy refuses even in
 * a document that is only parsed: what a style attribute says becomes presentation attributes (SVG 2, "Styling"), and
 * style elements go.
 */
export function withoutStyles(svg: string): string {
  return svg.replace(STYLE_ELEMENT, '').replace(STYLED_TAG, (_, before: string, style: string, behind: string) => {
    const attributes = declarations(unescaped(style));
    const isTaken = (name: string): boolean => `${before}${behind}`.includes(` ${name}="`);
    const written = attributes.flatMap(([name, value]) => (isTaken(name) ? [] : [` ${name}="${escaped(value)}"`]));
    return `${before}${written.join('')}${behind}`;
  });
}

/** The picture as elements of this page; null where it is no SVG. */
export function svgElement(svg: string): SVGSVGElement | null {
  const parsed = new DOMParser().parseFromString(withoutStyles(svg), 'image/svg+xml').documentElement;
  return parsed instanceof SVGSVGElement ? parsed : null;
}

const unescaped = (words: string) =>
  words
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** The declarations of a style attribute; the shorthand `font` in its parts. */
export function declarations(words: string): [string, string][] {
  return words.split(';').flatMap((declaration): [string, string][] => {
    const at = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(0, at)).trim();
    const value = declaration.slice(at + 1).trim();
    if (name === '' || value === '' || NOT_PAINTED.has(name)) return [];
    return name === 'font' ? fontParts(value) : [[name, value]];
  });
}

function fontParts(value: string): [string, string][] {
  const match = /^(?:(.*?)\s+)?(\d+(?:\.\d+)?px)\s+(.+)$/.exec(value);
  if (!match) return [];
  const [, before = '', size = '', family = ''] = match;
  const weight = /\b(bold|\d{3})\b/.exec(before)?.[1];
  return [
    ['font-size', size],
    ['font-family', family],
    ...(weight ? [['font-weight', weight] as [string, string]] : []),
  ];
}
