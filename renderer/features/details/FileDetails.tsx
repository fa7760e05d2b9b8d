import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { FactList } from './FactList.tsx';

/** 详细: the file itself, for who must answer for it. */
export function FileDetails({ bulletin: { file, revision } }: { bulletin: Bulletin }) {
  const { t } = useTranslation();
  return (
    <details className="fold">
      <summary>{t('common.details')}</summary>
      <FactList
        facts={[
          ['file', file.name],
          ['revision', t('details.revision', { revision })],
          ['checksum', file.sha256],
          ['encoding', file.encoding],
          ['bytes', t('details.bytes', { bytes: file.bytes.toLocaleString('en') })],
        ]}
      />
    </details>
  );
}
