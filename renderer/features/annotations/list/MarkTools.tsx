import { useTranslation } from 'react-i18next';
import { ANNOTATION_ORDERS, type AnnotationOrder } from '../../../../main/contract/annotation-list.ts';
import { type AnnotationsAddress, MARK_GROUPS, withValue } from '../../../state/annotations-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { chooseNone } from './marks-in-hand.ts';
import { useWordsField } from './use-words-field.ts';

type MarkToolsProps = { address: AnnotationsAddress; total: number; chosen: number; onChooseAll: () => void };

/** Words to look for in the marks, how they are grouped and ordered, and the tick for all of them. */
export function MarkTools({ address, total, chosen, onChooseAll }: MarkToolsProps) {
  const { t } = useTranslation();
  const { filter, group } = address;
  const words = useWordsField(filter.query ?? '', (query) =>
    navigate({ ...address, filter: withValue(filter, 'query', query) }, { replace: true }),
  );
  const orders = ANNOTATION_ORDERS.filter((order) => group !== 'day' || order !== 'place');
  return (
    <search className="mark-tools" aria-label={t('filter.title')}>
      <label className="mark-tick">
        <input
          type="checkbox"
          disabled={total === 0}
          checked={total > 0 && chosen >= total}
          ref={(input) => {
            if (input) input.indeterminate = chosen > 0 && chosen < total;
          }}
          aria-label={t('marks.chooseAll', { count: total })}
          title={t('marks.chooseAll', { count: total })}
          onChange={() => (chosen >= total ? chooseNone() : onChooseAll())}
        />
      </label>
      <input
        type="search"
        className="mark-words"
        aria-label={t('filter.text')}
        placeholder={t('marks.words')}
        maxLength={200}
        {...words}
      />
      <label className="sort-field">
        <span>{t('marks.group')}</span>
        <select
          value={group}
          onChange={({ target }) => {
            const next = MARK_GROUPS.find((known) => known === target.value);
            if (next) navigate({ ...address, group: next });
          }}
        >
          {MARK_GROUPS.map((known) => (
            <option key={known} value={known}>
              {t(`marks.groups.${known}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="sort-field">
        <span>{t('marks.order')}</span>
        <select
          value={orders.includes(address.order) ? address.order : 'modified'}
          onChange={({ target }) => {
            const next = orders.find((known): known is AnnotationOrder => known === target.value);
            if (next) navigate({ ...address, order: next });
          }}
        >
          {orders.map((order) => (
            <option key={order} value={order}>
              {t(`marks.orders.${order}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
