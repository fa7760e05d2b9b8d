import { useTranslation } from 'react-i18next';
import type { Passage } from '../../../main/contract/search.ts';
import { matchesShortcut } from '../../commands/shortcut.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { sectionWords } from '../annotations/section-words.ts';
import { citePassage } from './cite-passage.ts';
import { openResult } from './open-result.ts';
import { PassageText } from './PassageText.tsx';

type PassageRowProps = { bulletin: string; passage: Passage; find: string; query?: string };

/** The shortcut of the command that does the same with a selection. */
const CITE = 'CmdOrCtrl+Shift+C';

/** One sentence with its hits, and where it stands. */
export function PassageRow({ bulletin, passage, find, query = find }: PassageRowProps) {
  const { t } = useTranslation();
  const { section, item, paragraph, marks, start, end } = passage;
  const place = [sectionWords(section), item].filter(Boolean).join(' › ');
  const cite = () => citePassage({ bulletin, start, end });
  return (
    <div className="passage-row" data-row="">
      <button
        type="button"
        className="passage"
        data-result={`${bulletin} ${start}`}
        data-testid="passage"
        onClick={() => openResult({ bulletin, at: marks[0]?.[0] ?? start }, find, query)}
        onKeyDown={(event) => {
          if (!matchesShortcut(event, CITE)) return;
          event.preventDefault();
          cite();
        }}
      >
        <span className="passage-place">
          {place !== '' && <span className="passage-section">{place}</span>}
          {paragraph !== null && <span>{t('search.paragraph', { number: paragraph })}</span>}
        </span>
        <PassageText passage={passage} />
      </button>
      <IconButton icon="copy" className="passage-copy" label={t('command.cite')} onClick={cite} />
    </div>
  );
}
