import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../main/contract/annotation.ts';

/** A verdict's word, underlined in the style it has in the text. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  return <span className={`verdict verdict-${verdict}`}>{t(`verdict.${verdict}`)}</span>;
}
