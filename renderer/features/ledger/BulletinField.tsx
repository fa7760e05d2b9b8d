import { useTranslation } from 'react-i18next';
import { SelectField } from '../../components/SelectField.tsx';
import { type LedgerAddress, ledgerAddress } from '../../state/ledger-address.ts';
import { navigate } from '../../state/navigation.ts';
import { useBulletins } from '../library/library-queries.ts';

/** Whose ledger is shown: of one bulletin, or of all. */
export function BulletinField({ address }: { address: LedgerAddress }) {
  const { t } = useTranslation();
  const bulletins = useBulletins().data ?? [];
  const { view, sort, group } = address;
  return (
    <SelectField
      label={t('ledger.bulletin')}
      all={t('ledger.allBulletins')}
      value={address.bulletin ?? undefined}
      options={bulletins.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
      onChange={(bulletin) => navigate(ledgerAddress({ view, sort, group, bulletin: bulletin ?? null }))}
    />
  );
}
