import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import { closeNotice, useNotices } from '../../state/notices.ts';

/** Sentences at the foot of the window; spoken politely, never in the way. */
export function Notices() {
  const { t } = useTranslation();
  const notices = useNotices((state) => state.notices);
  return (
    <div className="notices" role="status" aria-live="polite" data-testid="notices">
      {notices.map(({ id, tone, text, action, alsoAction }) => (
        <div key={id} className={`notice notice-${tone}`}>
          <p>{text}</p>
          {[alsoAction, action].map(
            (offered) =>
              offered && (
                <button
                  key={offered.label}
                  type="button"
                  className="notice-action"
                  onClick={() => {
                    closeNotice(id);
                    offered.run();
                  }}
                >
                  {offered.label}
                </button>
              ),
          )}
          <IconButton icon="close" label={t('common.close')} onClick={() => closeNotice(id)} />
        </div>
      ))}
    </div>
  );
}
