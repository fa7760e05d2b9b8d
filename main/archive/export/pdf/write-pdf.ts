import type { Printer } from '../../../contract/printer.ts';
import { hasHtmlContents, type PageNumbers, writeHtml } from '../html/write-html.ts';
import type { PageOptions } from '../page-options.ts';
import type { Report } from '../report.ts';
import { destinationPages } from './destination-pages.ts';
import { searchablePdf } from './searchable-pdf.ts';

/** A heading that moves when the numbers are put in moves once; it is not waited for longer. */
const MOST_PRINTINGS = 3;

/**
 * Reports as one PDF. No browser knows the page of a heading while it lays out the table of contents: so the page is printed,
 * the headings are looked up in the file, and it is printed again with their numbers, until they are right. `beforePrinting`
 * may stop the work. Rejects with `no-printer` where printing fails.
 */
export async function writePdf(
  reports: readonly Report[],
  options: PageOptions,
  print: Printer,
  beforePrinting: () => Promise<void>,
): Promise<Uint8Array> {
  const printed = async (numbers: PageNumbers | null): Promise<Uint8Array> => {
    await beforePrinting();
    return print([...writeHtml(reports, options, numbers)].join(''));
  };
  if (!hasHtmlContents(reports, options)) return searchablePdf(await printed(null));
  let numbers: PageNumbers = new Map();
  for (let count = 1; count <= MOST_PRINTINGS; count++) {
    const pdf = await printed(numbers);
    const found = destinationPages(pdf);
    if (found.size > 0 && isSame(found, numbers)) return searchablePdf(pdf);
    numbers = found;
    if (found.size === 0) break;
  }
  // A number that may be wrong is worse than none.
  return searchablePdf(await printed(null));
}

function isSame(first: PageNumbers, second: PageNumbers): boolean {
  return first.size === second.size && [...first].every(([id, page]) => second.get(id) === page);
}
