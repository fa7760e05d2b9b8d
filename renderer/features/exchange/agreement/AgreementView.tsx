import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { sentenceOf } from '../../../data/report-error.ts';
import { type AnnotationsAddress, withValue } from '../../../state/annotations-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { valueLabel } from '../../annotations/list/filter-label.ts';
import { MarksHead } from '../../annotations/list/MarksHead.tsx';
import { useMarkCounts } from '../../annotations/list/mark-queries.ts';
import { useBulletins } from '../../library/library-queries.ts';
import { useAgreement } from '../exchange-queries.ts';
import { AgreementCard } from './AgreementCard.tsx';
import '../../annotations/annotations.css';
import '../../annotations/list/marks.css';
import '../../annotations/queue/queue.css';
import './agreement.css';

const NONE: never[] = [];
const VERDICTS_ONLY = { kind: 'verdict' } as const;

/** 标注 › 一致率: how far each two persons agree in their verdicts on the same words, and where they do not. */
export function AgreementView({ address }: { address: AnnotationsAddress }) {
  const { t } = useTranslation();
  const { bulletin } = address.filter;
  const { data = NONE, error, isPending } = useAgreement(bulletin);
  const bulletins = useBulletins().data ?? NONE;
  const judged = useMarkCounts(VERDICTS_ONLY).data?.bulletins ?? NONE;
  const pairs = data.filter(({ items }) => items > 0).sort((x, y) => y.items - x.items);
  return (
    <main className="place marks-place" id="main" tabIndex={-1} data-testid="agreement-place">
      <MarksHead address={address} />
      <div className="marks-scroll">
        <div className="queue-list">
          <div className="agreement-head">
            <p className="quiet">{t('agreement.lead')}</p>
            <SelectField
              label={t('filter.bulletin')}
              all={t('filter.all')}
              value={bulletin}
              options={judged.map(({ value }) => ({ value, label: valueLabel('bulletin', value, t, bulletins) }))}
              onChange={(value) =>
                navigate({ ...address, filter: withValue(address.filter, 'bulletin', value ?? null) })
              }
            />
          </div>
          {error && <EmptyState text={sentenceOf(error)} />}
          {!error && !isPending && pairs.length === 0 && (
            <EmptyState text={t(bulletin === undefined ? 'agreement.empty' : 'agreement.emptyHere')} />
          )}
          {pairs.map((agreement) => (
            <AgreementCard key={`${agreement.a.id} ${agreement.b.id}`} agreement={agreement} />
          ))}
        </div>
      </div>
    </main>
  );
}
