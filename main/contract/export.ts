export const EXPORT_THINGS = ['bulletin', 'annotations'] as const;
export type ExportThing = (typeof EXPORT_THINGS)[number];

export const EXPORT_FORMATS = ['md', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which formats make sense for a thing. */
export const FORMATS_OF: Record<ExportThing, readonly ExportFormat[]> = {
  bulletin: ['md', 'json'],
  annotations: ['md', 'json'],
};

/** 公文格式 (GB/T 9704-2012), 讲义格式. */
export const EXPORT_PRESETS = ['official', 'handout'] as const;
export type ExportPreset = (typeof EXPORT_PRESETS)[number];

/** How a file should look, and what the register of exports (打印导出登记) says of it. */
export type ExportOptions = {
  preset: ExportPreset;
  /** Whether a bulletin is written with the marks on it. */
  marks: boolean;
  /** 留批注边: an empty margin for pencil notes. */
  wideMargin: boolean;
  /** 大字版. */
  largeType: boolean;
  contents: boolean;
  /** ［12］ before each paragraph: what our citations point to. */
  paragraphNumbers: boolean;
  /** Full-width Chinese punctuation; as the person has set it when left out. */
  punctuation?: boolean | undefined;
  /** 密级 or 内部资料; a higher one of a source takes its place. Empty for none. */
  classification: string;
  /** 份号. Empty for none. */
  copyNumber: string;
  /** Whether name, unit and time stand behind the text of every page. */
  watermark: boolean;
  copies: number;
  purpose: string;
  destination: string;
};

export const DEFAULT_EXPORT_OPTIONS: ExportOptions = {
  preset: 'official',
  marks: true,
  wideMargin: false,
  largeType: false,
  contents: true,
  paragraphNumbers: true,
  classification: '',
  copyNumber: '',
  watermark: false,
  copies: 1,
  purpose: '',
  destination: '',
};

export type ExportReply = { path: string; bytes: number; items: number };
