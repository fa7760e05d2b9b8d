import { useTranslation } from 'react-i18next';
import { useHands } from './exchange-queries.ts';
import { personWords } from './person-words.ts';

type PersonChoiceProps = { chosen: readonly string[]; onChange: (persons: string[]) => void };

/** Any of those who put or changed marks; none ticked means all of them. Nothing to choose where there is only one. */
export function PersonChoice({ chosen, onChange }: PersonChoiceProps) {
  const { t } = useTranslation();
  const hands = useHands().data ?? [];
  if (hands.length < 2) return null;
  return (
    <fieldset className="bulletin-choice">
      <legend>{t('exchange.persons')}</legend>
      <ul>
        {hands.map(({ marks, ...hand }) => (
          <li key={hand.id}>
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.includes(hand.id)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, hand.id] : chosen.filter((other) => other !== hand.id))
                }
              />
              <span>
                {personWords(hand, t)} <span className="count">{t('annotation.count', { count: marks })}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
