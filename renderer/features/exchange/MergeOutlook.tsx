import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergePreview } from '../../../main/contract/exchange.ts';
import { Button } from '../../components/Button.tsx';
import { usePeople } from '../annotations/annotation-queries.ts';
import { MakerChoice } from './MakerChoice.tsx';
import { MergeNews } from './MergeNews.tsx';
import { PackageOrigin } from './PackageOrigin.tsx';

/** `asMaker`: goes on as who made the package, instead of taking it in beside what is here. */
export type MergeWish = { asMaker: boolean; acceptsChangedKey: boolean };

type MergeOutlookProps = {
  found: MergePreview;
  isBusy: boolean;
  onMerge: (wish: MergeWish) => void;
  onOther: () => void;
};

/** What a file is and what it would bring; merging waits until a key that changed was accepted. */
export function MergeOutlook({ found, isBusy, onMerge, onOther }: MergeOutlookProps) {
  const { t } = useTranslation();
  const [acceptsChangedKey, setKeyAccepted] = useState(false);
  const [asMaker, setAsMaker] = useState(false);
  const me = usePeople().data?.find(({ current }) => current);
  const origin = found.package;
  const isKeyChanged = origin?.signature.state === 'changed';
  // Whoever made it can go on here under their own name; who is here already has nothing to choose.
  const canMoveIn = origin?.isPrivate === true && me !== undefined && origin.by.id !== me.id;
  const top = useRef<HTMLDivElement>(null);
  // What was pressed to come here is gone; reading goes on from the top of what was found.
  useEffect(() => top.current?.focus(), []);
  return (
    <div className="stack" ref={top} tabIndex={-1} data-testid="merge-outlook">
      <PackageOrigin origin={origin} />
      {canMoveIn && <MakerChoice maker={origin.by} me={me} asMaker={asMaker} onChange={setAsMaker} />}
      {/* The counts are those of a merge into what the current person has. */}
      {!asMaker && <MergeNews found={found} />}
      {isKeyChanged && (
        <label className="check">
          <input
            type="checkbox"
            checked={acceptsChangedKey}
            onChange={({ target }) => setKeyAccepted(target.checked)}
          />
          <span>{t('exchange.acceptKey')}</span>
        </label>
      )}
      <div className="form-acts">
        <Button
          look="main"
          disabled={isBusy || (isKeyChanged && !acceptsChangedKey)}
          onClick={() => onMerge({ asMaker, acceptsChangedKey })}
        >
          {t(mainWords(isBusy, asMaker))}
        </Button>
        <Button look="quiet" disabled={isBusy} onClick={onOther}>
          {t('exchange.other')}
        </Button>
      </div>
    </div>
  );
}

function mainWords(isBusy: boolean, asMaker: boolean) {
  if (isBusy) return 'exchange.merging';
  return asMaker ? 'exchange.moveIn' : 'exchange.merge';
}
