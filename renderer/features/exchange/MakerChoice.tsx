import { useTranslation } from 'react-i18next';
import type { Signatory } from '../../../main/contract/annotation-versions.ts';
import type { Person } from '../../../main/contract/person.ts';
import { Choice } from '../../components/Choice.tsx';
import { personWords } from './person-words.ts';

type MakerChoiceProps = {
  maker: Signatory;
  /** Who works here now. */
  me: Person;
  asMaker: boolean;
  onChange: (asMaker: boolean) => void;
};

/** Whose marks these become: beside those of the person here, or one's own, carried over from another machine. */
export function MakerChoice({ maker, me, asMaker, onChange }: MakerChoiceProps) {
  const { t } = useTranslation();
  const names = { maker: personWords(maker, t), me: me.name === '' ? t('person.unnamed') : personWords(me, t) };
  return (
    <div className="maker-choice" data-testid="maker-choice">
      <Choice
        legend={t('exchange.whose')}
        options={[
          { value: 'other', label: t('exchange.ofOther', names) },
          { value: 'own', label: t('exchange.ofMine', names) },
        ]}
        value={asMaker ? 'own' : 'other'}
        onChange={(value) => onChange(value === 'own')}
      />
      <p className="field-help" role="status">
        {t(asMaker ? 'exchange.ofMineHelp' : 'exchange.ofOtherHelp', names)}
      </p>
    </div>
  );
}
