import { memo, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { type SheetLine, sheetLines, titleLines } from './sheet-lines.ts';
import { TextLine } from './TextLine.tsx';

type BulletinTextProps = {
  bulletin: Bulletin;
  /** The reading text as displayed: converted, and of the very same length. */
  shown: string;
  /** Stands below the title, or on top when there is none. */
  children: ReactNode;
};

/** The whole text. It is drawn once per bulletin and display; marks never pass through here. */
export const BulletinText = memo(function BulletinText({ bulletin, shown, children }: BulletinTextProps) {
  const { t } = useTranslation();
  const lines = useMemo(() => sheetLines(bulletin), [bulletin]);
  const titleEnd = useMemo(() => titleLines(lines), [lines]);
  const draw = ({ key, blocks }: SheetLine) => {
    const start = blocks[0]?.start ?? 0;
    const end = blocks.at(-1)?.end ?? 0;
    const isDamaged = bulletin.damaged.some((damage) => damage.start < end && damage.end > start);
    return (
      <TextLine
        key={key}
        blocks={blocks}
        words={blocks.map((block) => shown.slice(block.start, block.end))}
        damageNote={isDamaged ? t('reader.damaged') : null}
        repeatNote={blocks[0]?.kind === 'repeated' ? t('reader.repeated') : null}
      />
    );
  };
  return (
    <>
      {titleEnd > 0 && <div className="title-block">{lines.slice(0, titleEnd).map(draw)}</div>}
      {children}
      {lines.slice(titleEnd).map(draw)}
    </>
  );
});
