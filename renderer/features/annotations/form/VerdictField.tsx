import { useTranslation } from 'react-i18next';
import { VERDICTS, type Verdict } from '../../../../main/contract/annotation.ts';
import { Choice } from '../../../components/Choice.tsx';

type VerdictFieldProps = { value: { verdict: Verdict | null }; onChange: (changes: { verdict: Verdict }) => void };

/** The six verdicts, each with the digit that chooses it while no text is being typed. */
export function VerdictField({ value, onChange }: VerdictFieldProps) {
  const { t } = useTranslation();
  return (
    <Choice
      legend={t('annotation.verdict')}
      help={t('annotation.verdictKeys')}
      options={VERDICTS.map((verdict, index) => ({
        value: verdict,
        label: t(`verdict.${verdict}`),
        key: String(index + 1),
        className: `verdict-choice verdict-choice-${verdict}`,
      }))}
      value={value.verdict ?? 'pending'}
      onChange={(verdict) => onChange({ verdict })}
    />
  );
}
