import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { changesAddress } from '../../state/changes-address.ts';
import { navigate } from '../../state/navigation.ts';
import { closeDialog } from '../../state/shell.ts';
import { useReader } from '../reader/reader-store.ts';
import { FactList } from './FactList.tsx';
import { FileDetails } from './FileDetails.tsx';
import { factsOf } from './facts-of.ts';
import { RepairList } from './RepairList.tsx';
import { TotalsTable } from './TotalsTable.tsx';
import './details.css';

/** 概况: all that the bulletin says of itself, and where the text comes from. */
export function DetailsDialog() {
  const { t } = useTranslation();
  const bulletin = useReader((state) => state.bulletin);
  if (!bulletin) return null;
  return (
    <Dialog title={t('details.of', { name: bulletin.shortTitle })} onClose={closeDialog} wide testId="details-dialog">
      <DetailsBody bulletin={bulletin} />
    </Dialog>
  );
}

function DetailsBody({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation();
  return (
    <>
      <FactList facts={factsOf(bulletin)} />
      <h3>{t('details.totals')}</h3>
      <TotalsTable totals={bulletin.metadata.totals} />
      <h3>{t('details.contacts')}</h3>
      <FactList
        facts={[
          ['phone', bulletin.metadata.contacts.phone],
          ['email', bulletin.metadata.contacts.email],
          ['address', bulletin.metadata.contacts.address],
          ['postcode', bulletin.metadata.contacts.postcode],
        ]}
      />
      <RepairList bulletin={bulletin} />
      <FileDetails bulletin={bulletin} />
      {bulletin.revision > 1 && (
        <Button
          onClick={() => {
            closeDialog();
            navigate(changesAddress(bulletin.id));
          }}
        >
          {t('command.changes')}
        </Button>
      )}
    </>
  );
}
