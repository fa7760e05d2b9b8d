import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergePreview } from '../../../main/contract/exchange.ts';
import { Button } from '../../components/Button.tsx';
import { MergeNews } from './MergeNews.tsx';
import { PackageOrigin } from './PackageOrigin.tsx';

type MergeOutlookProps = {
  found: MergePreview;
  isBusy: boolean;
  onMerge: (acceptsChangedKey: boolean) => void;
  onOther: () => void;
};

/** What a file is and what it would bring; merging waits until a key that changed was accepted. */
export function MergeOutlook({ found, isBusy, onMerge, onOther }: MergeOutlookProps) {
  const { t } = useTranslation();
  const [isKeyAccepted, setKeyAccepted] = useState(false);
  const isKeyChanged = found.package?.signature.state === 'changed';
  const top = useRef<HTMLDivElement>(null);
  // What was pressed to come here is gone; reading goes on from the top of what was found.
  useEffect(() => top.current?.focus(), []);
  return (
    <div className="stack" ref={top} tabIndex={-1} data-testid="merge-outlook">
      <PackageOrigin origin={found.package} />
      <MergeNews found={found} />
      {isKeyChanged && (
        <label className="check">
          <input type="checkbox" checked={isKeyAccepted} onChange={({ target }) => setKeyAccepted(target.checked)} />
          <span>{t('exchange.acceptKey')}</span>
        </label>
      )}
      <div className="form-acts">
        <Button
          look="main"
          disabled={isBusy || (isKeyChanged && !isKeyAccepted)}
          onClick={() => onMerge(isKeyAccepted)}
        >
          {t(isBusy ? 'exchange.merging' : 'exchange.merge')}
        </Button>
        <Button look="quiet" disabled={isBusy} onClick={onOther}>
          {t('exchange.other')}
        </Button>
      </div>
    </div>
  );
}
