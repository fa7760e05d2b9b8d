import { useTranslation } from 'react-i18next';
import type { EvidenceDraft } from '../../../../main/contract/evidence.ts';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { changeForm, type MarkForm } from '../form/mark-forms.ts';
import { openMarkDialog } from '../mark-dialogs.ts';
import { EvidenceItem } from './EvidenceItem.tsx';
import { evidenceLabel } from './evidence-label.ts';
import { pickEvidence } from './evidence-pick.ts';

/** 佐证 of a verdict, in the order in which they are numbered: passages, figures and files; each opens where it came from. */
export function EvidenceField({ form: { key, number, value } }: { form: MarkForm }) {
  const { t } = useTranslation();
  const { evidence } = value;
  const put = (next: EvidenceDraft[]) => changeForm(key, { evidence: next });
  const swap = (index: number) => {
    const [first, second] = [evidence[index - 1], evidence[index]];
    if (first && second) put(evidence.with(index - 1, second).with(index, first));
  };
  return (
    <fieldset className="evidence-field">
      <legend>{t('evidence.title')}</legend>
      {evidence.length > 0 && (
        <ol className="evidence-list">
          {evidence.map((piece, index) => {
            const label = evidenceLabel(number, index, t);
            return (
              <li key={piece.id ?? JSON.stringify(piece)} data-testid="evidence">
                <EvidenceItem evidence={piece} label={label} />
                <IconButton
                  icon="up"
                  label={t('evidence.earlier', { label })}
                  disabled={index === 0}
                  onClick={() => swap(index)}
                />
                <IconButton
                  icon="close"
                  label={t('evidence.remove', { label })}
                  onClick={() => put(evidence.filter((other) => other !== piece))}
                />
              </li>
            );
          })}
        </ol>
      )}
      <div className="evidence-acts">
        <Button onClick={() => pickEvidence(key)}>{t('evidence.pick')}</Button>
        <Button onClick={() => openMarkDialog({ name: 'claim', form: key })}>{t('evidence.claim')}</Button>
        <Button onClick={() => openMarkDialog({ name: 'file', form: key })}>{t('evidence.file')}</Button>
      </div>
    </fieldset>
  );
}
