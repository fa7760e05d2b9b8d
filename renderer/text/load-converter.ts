import type { Converter } from './converter.ts';
import { createConverter } from './converter.ts';

/** Loads the dictionaries of a script when they are first wanted; a megabyte that most readers never need. */
export async function loadConverter(script: 'hans' | 'hant'): Promise<Converter> {
  if (script === 'hans') {
    const [characters, phrases] = await Promise.all([
      import('opencc-js/dict/TSCharacters'),
      import('opencc-js/dict/TSPhrases'),
    ]);
    return createConverter(characters.default, phrases.default);
  }
  const [characters, phrases] = await Promise.all([
    import('opencc-js/dict/STCharacters'),
    import('opencc-js/dict/STPhrases'),
  ]);
  return createConverter(characters.default, phrases.default);
}
