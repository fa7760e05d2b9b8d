/** Words in which the bulletin itself errs (原文如此), and what was said of them. */
export type SicWords = { quote: string; note: string };

/**
 * How a source is written: by the headings of the bulletin (…（徐汇区（十二届二轮），二（二）2，第9段）), as a footnote, as a
 * numbered reference or as author and year, both after GB/T 7714-2015.
 */
export const CITATION_STYLES = ['place', 'footnote', 'gbt7714', 'author-year'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** Words with their source. Where the bulletin errs in them, the source says so, and `sic` tells where. */
export type Citation = { text: string; source: string; sic: SicWords[] };
