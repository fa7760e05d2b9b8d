import { type ExportPreset, FONTS_OF } from '../../../main/contract/export.ts';

/** Letters whose widths differ from font to font; Han all have the same. Fonts for Chinese bring letters of their own. */
const PROBE = 'mmmmmmiiiiiWQ@#1234567890';
const GENERIC = ['monospace', 'serif', 'sans-serif'] as const;

/** The fonts of a preset that this machine lacks, by measuring: a font that is not there is as wide as what replaces it. */
export function missingFonts(preset: ExportPreset): string[] {
  const drawing = document.createElement('canvas').getContext('2d');
  if (!drawing) return [];
  const widthIn = (family: string): number => {
    drawing.font = `64px ${family}`;
    return drawing.measureText(PROBE).width;
  };
  const isThere = (name: string) => GENERIC.some((generic) => widthIn(`"${name}", ${generic}`) !== widthIn(generic));
  return FONTS_OF[preset].filter(({ name, also }) => !isThere(name) && !isThere(also)).map(({ name }) => name);
}
