import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compileLexicon, type Lexicon, TABLE_NAMES, type TableName } from './lexicon.ts';
import type { WordTableText } from './word-table.ts';

/** The reader's own tables lie in this folder of the data folder, under the names of the shipped ones. */
const OWN_FOLDER = 'ledger';

/** The lexicon of the shipped tables and the reader's own; read again after a file was edited. */
export function lexiconOf(shippedDir: string, dataDir: string | null): () => Lexicon {
  const pathsOf = (name: TableName): string[] => [
    join(shippedDir, `${name}.txt`),
    ...(dataDir === null ? [] : [join(dataDir, OWN_FOLDER, `${name}.txt`)]),
  ];
  let kept: { state: string; lexicon: Lexicon } | null = null;
  return () => {
    const state = TABLE_NAMES.flatMap(pathsOf).map(stateOf).join('\n');
    if (kept?.state !== state) {
      const textsOf = (name: TableName): WordTableText[] =>
        pathsOf(name)
          .filter((path) => existsSync(path))
          .map((path) => ({ file: path, text: readFileSync(path, 'utf8') }));
      kept = {
        state,
        lexicon: compileLexicon({
          units: textsOf('units'),
          'set-phrases': textsOf('set-phrases'),
          qualifiers: textsOf('qualifiers'),
          'change-words': textsOf('change-words'),
          states: textsOf('states'),
          'document-verbs': textsOf('document-verbs'),
          'scope-words': textsOf('scope-words'),
          subjects: textsOf('subjects'),
          'plan-words': textsOf('plan-words'),
        }),
      };
    }
    return kept.lexicon;
  };
}

function stateOf(path: string): string {
  return existsSync(path) ? `${path} ${statSync(path).mtimeMs}` : `${path} -`;
}
