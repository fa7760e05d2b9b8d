import type { CitationStyle } from './citation.ts';
import type { LedgerColumn } from './ledger-paper.ts';

/** 使用人: who works at this machine. `name` and `unit` are empty until asked for at the first mark. */
export type Person = { id: string; name: string; unit: string; current: boolean };

/** Settings of one person. They never change the stored text or an offset. */
export type Settings = {
  language: 'zh-CN' | 'en';
  /** Body type size in CSS pixels. */
  typeSizePx: number;
  typeFace: 'song' | 'fangsong' | 'kai' | 'hei';
  /** Line width in characters. */
  lineCharacters: number;
  paper: 'white' | 'cream' | 'dark' | 'contrast' | 'system';
  script: 'original' | 'hans' | 'hant';
  fullWidthPunctuation: boolean;
  /** How words are copied with their source, and how exports cite where nobody says otherwise. */
  citationStyle: CitationStyle;
  /** Full-width Chinese punctuation in what is copied with its source, whatever the source mixes in. */
  citesFullWidth: boolean;
  leftPaneWidthPx: number;
  rightPaneWidthPx: number;
  leftPaneOpen: boolean;
  rightPaneOpen: boolean;
  /** Columns of the ledger on paper; none for the usual ones. */
  ledgerColumns: LedgerColumn[];
};

/** What a person sees who has changed nothing. Pane widths are CSS pixels. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'zh-CN',
  typeSizePx: 18,
  typeFace: 'song',
  lineCharacters: 39,
  paper: 'system',
  script: 'original',
  fullWidthPunctuation: false,
  citationStyle: 'place',
  citesFullWidth: true,
  leftPaneWidthPx: 248,
  rightPaneWidthPx: 288,
  leftPaneOpen: true,
  rightPaneOpen: true,
  ledgerColumns: [],
};

/** Where the person last read in a bulletin. */
export type ReadingPosition = {
  bulletin: string;
  /** First visible place in the reading text, UTF-16 units. */
  offset: number;
  /** Farthest place reached, as a share of the text, 0–1. */
  share: number;
  at: string;
};
