export const EXPORT_THINGS = ['bulletin', 'annotations'] as const;
export type ExportThing = (typeof EXPORT_THINGS)[number];

export const EXPORT_FORMATS = ['md', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which formats make sense for a thing. */
export const FORMATS_OF: Record<ExportThing, readonly ExportFormat[]> = {
  bulletin: ['md', 'json'],
  annotations: ['md', 'json'],
};

export type ExportReply = { path: string; bytes: number; items: number };
