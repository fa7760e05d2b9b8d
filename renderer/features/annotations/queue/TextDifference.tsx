import { useTranslation } from 'react-i18next';
import type { TextChange } from '../../../../main/contract/annotation.ts';

/**
 * Two wordings in one line: what was taken out is struck through, what came in underlined, and both are spoken, so that
 * colour is never the only sign.
 */
export function TextDifference({ changes }: { changes: readonly TextChange[] }) {
  const { t } = useTranslation();
  let at = 0;
  return changes.map(({ kind, text }) => {
    at += text.length;
    const key = `${kind} ${at}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    const Tag = kind === 'removed' ? 'del' : 'ins';
    return (
      <Tag key={key} className={`change-${kind}`}>
        <span className="for-screen-readers">{t(`queue.spoken.${kind}`)}</span>
        {text}
      </Tag>
    );
  });
}
