/**
 * Prints a self-contained HTML page as it says itself: size, margins, running head and page numbers are in its styles, the
 * bookmarks follow its headings. Gives the bytes of a PDF. Rejects with `no-printer` where nothing can print.
 */
export type Printer = (html: string) => Promise<Uint8Array>;
