import { useTranslation } from 'react-i18next';
import type { EvidenceDraft } from '../../../../main/contract/evidence.ts';
import { useBulletins } from '../../library/library-queries.ts';
import { openEvidence } from './open-evidence.ts';
import './evidence.css';

/** Digits of a checksum that are shown; the whole of it is in its title. */
const CHECKSUM_DIGITS = 12;

/** One piece of evidence: its number, its words and where they stand, or the file and its checksum. */
export function EvidenceItem({ evidence, label }: { evidence: EvidenceDraft; label: string }) {
  const { t } = useTranslation();
  const bulletins = useBulletins().data ?? [];
  if (evidence.kind === 'file') {
    return (
      <div className="evidence">
        <b className="evidence-label">{label}</b> <span>{evidence.description || evidence.name}</span>
        <span className="evidence-source" title={evidence.sha256}>
          {evidence.name}
          {t('common.dot')}
          {t('evidence.checksum', { digits: evidence.sha256.slice(0, CHECKSUM_DIGITS) })}
        </span>
      </div>
    );
  }
  const source = bulletins.find(({ id }) => id === evidence.bulletin)?.shortTitle;
  return (
    <button type="button" className="evidence evidence-open" onClick={() => openEvidence(evidence)}>
      <b className="evidence-label">{label}</b> <q lang="zh">{evidence.quote ?? ''}</q>
      <span className="evidence-source">{source ?? t('evidence.noBulletin')}</span>
    </button>
  );
}
