import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compileLexicon, type Lexicon, TABLE_NAMES, type TableName } from './lexicon.ts';
import type { WordTableText } from './word-table.ts';

/** The reader's own tables lie in this folder of the data folder, under the names of the shipped ones. */
const OWN_FOLDER = 'ledger';

/**
 * The lexicon of the shipped tables and the reader's own; read again after a file was edited. What is wrong in a table is
 * told in `problems`, and stops nothing.
 */
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
          .filter((path) => isFile(path))
          .map(textOf);
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
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? `${path} ${stat.mtimeMs} ${stat.size}` : `${path} -`;
}

/** A file that is no UTF-8 text says nothing: guessed characters would make other words of it. */
function textOf(path: string): WordTableText {
  const bytes = readFileSync(path);
  if (isUtf8(bytes)) return { file: path, text: bytes.toString('utf8') };
  return { file: path, text: '', fault: '文件不是 UTF-8 文本，没有采用。请在原程序中另存为“UTF-8 文本”。' };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
