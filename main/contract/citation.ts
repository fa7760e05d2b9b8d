/** Words in which the bulletin itself errs (原文如此), and what was said of them. */
export type SicWords = { quote: string; note: string };

/** Words with their source. Where the bulletin errs in them, the source says so, and `sic` tells where. */
export type Citation = { text: string; source: string; sic: SicWords[] };
