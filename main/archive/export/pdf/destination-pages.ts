/**
 * The pages, from 1, on which the targets of a PDF's inner links stand, by the ids they had in the page that was printed.
 * Chromium writes them as named destinations (ISO 32000-1, 12.3.2.3) in plain objects; empty for a file that keeps them in
 * another way.
 */
export function destinationPages(pdf: Uint8Array): ReadonlyMap<string, number> {
  const plain = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const root = /\/Type \/Catalog\b[^>]*?\/Pages (\d+) 0 R/.exec(plain)?.[1];
  const named = /\/Dests (\d+) 0 R/.exec(plain)?.[1];
  if (root === undefined || named === undefined) return new Map();
  const numbers = new Map(pagesUnder(root, pageTree(plain)).map((page, index) => [page, index + 1]));
  const destinations = new RegExp(`\\n${named} 0 obj\\s*<<([^>]*)>>`).exec(plain)?.[1] ?? '';
  return new Map(
    [...destinations.matchAll(/\/(\S+)\s*\[(\d+) 0 R/g)].flatMap(([, name = '', page = '']) => {
      const number = numbers.get(page);
      return number === undefined ? [] : [[name, number] as const];
    }),
  );
}

/** The inner nodes of the tree of pages (7.7.3) with what hangs on them; a page itself is none. */
function pageTree(plain: string): ReadonlyMap<string, string[]> {
  const nodes = plain.matchAll(/\n(\d+) 0 obj\s*<<\/Type \/Pages\s([^>]*)>>/g);
  return new Map(
    [...nodes].map(([, number = '', entries = '']) => {
      const kids = /\/Kids\s*\[([^\]]*)\]/.exec(entries)?.[1] ?? '';
      return [number, [...kids.matchAll(/(\d+) 0 R/g)].map(([, kid = '']) => kid)];
    }),
  );
}

function pagesUnder(node: string, tree: ReadonlyMap<string, string[]>): string[] {
  const kids = tree.get(node);
  return kids === undefined ? [node] : kids.flatMap((kid) => pagesUnder(kid, tree));
}
