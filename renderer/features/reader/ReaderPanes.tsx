import { type CSSProperties, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { Splitter } from '../../components/Splitter.tsx';
import type { Address } from '../../state/address.ts';
import { useShell } from '../../state/shell.ts';
import { changeSettings } from '../settings/settings-acts.ts';
import { useSettings } from '../settings/settings-queries.ts';
import { LeftPane } from '../shell/LeftPane.tsx';
import { RightPane } from '../shell/RightPane.tsx';
import { usePaneState } from '../shell/use-pane-state.ts';
import { Sheet } from './Sheet.tsx';

type ReaderPanesProps = {
  bulletin: Bulletin;
  annotations: PlacedAnnotation[];
  address: Extract<Address, { place: 'read' }>;
};

/** The sheet between its two panes, which fold, resize and on narrow windows lie over the text. */
export function ReaderPanes({ bulletin, annotations, address }: ReaderPanesProps) {
  const { t } = useTranslation();
  const { leftPaneWidthPx, rightPaneWidthPx } = useSettings();
  const isPure = useShell((state) => state.pureReading);
  const { left, right } = usePaneState();
  const [drag, setDrag] = useState<{ left?: number; right?: number }>({});
  const widths = { left: drag.left ?? leftPaneWidthPx, right: drag.right ?? rightPaneWidthPx };
  const style: CSSProperties & Record<'--left-width' | '--right-width', string> = {
    '--left-width': `${widths.left}px`,
    '--right-width': `${widths.right}px`,
  };
  const showLeft = left.isOpen && !isPure;
  const showRight = right.isOpen && !isPure;
  return (
    <div
      className="reader"
      style={style}
      data-left={showLeft ? left.mode : 'closed'}
      data-right={showRight ? right.mode : 'closed'}
    >
      {showLeft && (
        <div className="pane pane-left">
          <LeftPane bulletin={bulletin} annotations={annotations} />
        </div>
      )}
      {showLeft && left.mode === 'beside' && (
        <Splitter
          label={t('pane.resizeLeft')}
          side="left"
          widthPx={widths.left}
          minPx={180}
          maxPx={520}
          onResize={(px) => setDrag({ left: px })}
          onDone={(px) => {
            setDrag({});
            changeSettings({ leftPaneWidthPx: px });
          }}
        />
      )}
      <Sheet bulletin={bulletin} annotations={annotations} address={address} />
      {showRight && right.mode === 'beside' && (
        <Splitter
          label={t('pane.resizeRight')}
          side="right"
          widthPx={widths.right}
          minPx={220}
          maxPx={560}
          onResize={(px) => setDrag({ right: px })}
          onDone={(px) => {
            setDrag({});
            changeSettings({ rightPaneWidthPx: px });
          }}
        />
      )}
      {showRight && (
        <aside className="pane pane-right" aria-label={t('pane.right')}>
          <RightPane bulletin={bulletin} annotations={annotations} />
        </aside>
      )}
    </div>
  );
}
