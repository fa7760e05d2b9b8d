import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import type { Address } from '../../state/address.ts';
import { navigate } from '../../state/navigation.ts';
import { useAnnotations } from '../annotations/annotation-queries.ts';
import { useBulletin } from '../library/library-queries.ts';
import { ReaderPanes } from './ReaderPanes.tsx';
import './reader.css';
import './sheet.css';

const NONE: never[] = [];

/** `/read/<id>`: one bulletin with its outline and its marks. */
export function ReaderPlace({ address }: { address: Extract<Address, { place: 'read' }> }) {
  const { t } = useTranslation();
  const { data: bulletin, error } = useBulletin(address.bulletin);
  const annotations = useAnnotations({ bulletin: address.bulletin }).data ?? NONE;
  // While the next bulletin's marks are on their way, those of the one before are still here.
  const own = useMemo(
    () => annotations.filter((annotation) => annotation.bulletin === address.bulletin),
    [annotations, address.bulletin],
  );
  if (error) {
    return (
      <main className="place" id="main" tabIndex={-1}>
        <EmptyState text={sentenceOf(error)}>
          <Button look="main" onClick={() => navigate({ place: 'library' })}>
            {t('command.goLibrary')}
          </Button>
        </EmptyState>
      </main>
    );
  }
  if (!bulletin) return <main className="place" id="main" aria-busy="true" tabIndex={-1} />;
  return (
    <ReaderPanes key={`${bulletin.id} ${bulletin.revision}`} bulletin={bulletin} annotations={own} address={address} />
  );
}
