import { z } from 'zod';
import { CITATION_STYLES } from './citation.ts';

/** `register`: 打印导出登记, what this very log of exports holds. */
export const EXPORT_THINGS = ['bulletin', 'annotations', 'register'] as const;
export type ExportThing = (typeof EXPORT_THINGS)[number];

export const EXPORT_FORMATS = ['md', 'json', 'docx', 'xlsx', 'pdf', 'html', 'csv', 'txt', 'png', 'svg'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which formats make sense for a thing. */
export const FORMATS_OF: Record<ExportThing, readonly ExportFormat[]> = {
  bulletin: ['docx', 'pdf', 'html', 'md', 'txt', 'json'],
  annotations: ['docx', 'xlsx', 'pdf', 'html', 'md', 'txt', 'csv', 'json'],
  register: ['xlsx', 'docx', 'pdf', 'csv'],
};

/** Those of the results of a search. */
export const RESULT_FORMATS: readonly ExportFormat[] = FORMATS_OF.annotations;

/** 公文格式 (GB/T 9704-2012), 讲义格式. */
export const EXPORT_PRESETS = ['official', 'handout'] as const;
export type ExportPreset = (typeof EXPORT_PRESETS)[number];

/**
 * Fonts that a preset names, and the names under which Windows knows them in English. They are named in the file, never
 * embedded: what a machine lacks is replaced there, and the reader is told beforehand.
 */
export const FONTS_OF: Record<ExportPreset, readonly { name: string; also: string }[]> = {
  official: [
    { name: '方正小标宋简体', also: 'FZXiaoBiaoSong-B05S' },
    { name: '仿宋', also: 'FangSong' },
    { name: '楷体', also: 'KaiTi' },
    { name: '黑体', also: 'SimHei' },
    { name: '宋体', also: 'SimSun' },
    { name: 'Times New Roman', also: 'Times New Roman' },
  ],
  handout: [
    { name: '宋体', also: 'SimSun' },
    { name: '楷体', also: 'KaiTi' },
    { name: '黑体', also: 'SimHei' },
    { name: 'Times New Roman', also: 'Times New Roman' },
  ],
};

/** Markings in common use, as they are printed whatever language the window speaks; others may be typed. */
export const MARKINGS = ['内部资料', '秘密', '机密', '绝密'] as const;

/** Formats that have pages, and so presets, margins, markings and watermarks. */
export const PAGED_FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'html'];

/** Checks how a file should look, and what the register of exports (打印导出登记) says of it. */
export const exportOptions = z.strictObject({
  preset: z.enum(EXPORT_PRESETS).default('official'),
  /** Whether a bulletin is written with the marks on it. */
  marks: z.boolean().default(true),
  /** 留批注边: an empty margin for pencil notes. */
  wideMargin: z.boolean().default(false),
  /** 大字版. */
  largeType: z.boolean().default(false),
  contents: z.boolean().default(true),
  /** ［12］ before each paragraph: what our citations point to. */
  paragraphNumbers: z.boolean().default(true),
  /** Full-width Chinese punctuation, although sources mix in half-width commas. What is stored stays as it is. */
  punctuation: z.boolean().default(true),
  /** How the source of an excerpt is written. */
  citation: z.enum(CITATION_STYLES).default('place'),
  /** 密级 or 内部资料; a higher one of a source takes its place. Empty for none. */
  classification: z.string().trim().max(40).default(''),
  /** 份号. Empty for none. */
  copyNumber: z.string().trim().max(20).default(''),
  /** Whether name, unit, time and 份号 stand behind the text of every page. */
  watermark: z.boolean().default(false),
  copies: z.number().int().min(1).max(9999).default(1),
  purpose: z.string().trim().max(200).default(''),
  destination: z.string().trim().max(200).default(''),
});
export type ExportOptions = z.output<typeof exportOptions>;

/** What is done where nobody says otherwise. */
export const DEFAULT_EXPORT_OPTIONS: ExportOptions = exportOptions.parse({});

export type ExportReply = { path: string; bytes: number; items: number };
