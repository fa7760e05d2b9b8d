import { useTranslation } from 'react-i18next';

type CheckResultProps = {
  name: string;
  isChecking: boolean;
  isGood: boolean | undefined;
  good: string;
  bad: readonly string[];
};

/** One check: its name, its state in a word and a colour, and a sentence. */
export function CheckResult({ name, isChecking, isGood, good, bad }: CheckResultProps) {
  const { t } = useTranslation();
  const sentences = isGood ? [good] : bad.filter((sentence) => sentence !== '');
  const outcome = isGood ? 'good' : 'attention';
  const state = isChecking ? 'checking' : outcome;
  return (
    <section className={`check-result check-${state}`}>
      <h2>
        {name} <span className="check-word">{t(`health.${state}`)}</span>
      </h2>
      {!isChecking && sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
    </section>
  );
}
