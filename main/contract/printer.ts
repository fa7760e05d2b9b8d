/** A picture of a page: what of it is shown, from the top left corner in CSS pixels, and how many dots each of them has. */
export type PictureSize = { widthPx: number; heightPx: number; dotsPerPx: number };

/**
 * Prints a self-contained HTML page as it says itself: size, margins, running head and page numbers are in its styles, the
 * bookmarks follow its headings. Gives the bytes of a PDF; of a PNG where the size of a picture is asked for. Rejects with
 * `no-printer` where nothing can print.
 */
export type Printer = (html: string, picture?: PictureSize) => Promise<Uint8Array>;
