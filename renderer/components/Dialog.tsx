import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';

type DialogProps = { title: string; onClose: () => void; children: ReactNode; wide?: boolean; testId?: string };

const FIRST_FIELD = ['input', 'select', 'textarea'].map((name) => `.dialog-body ${name}`).join(', ');

/**
 * A dialog on the platform's own `<dialog>`: it keeps the focus inside, gives it back, closes on Esc and needs no
 * injected styles, which the Content-Security-Policy would refuse.
 */
export function Dialog({ title, onClose, children, wide = false, testId }: DialogProps) {
  const { t } = useTranslation();
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // The first thing to fill in; where there is none, the title, so that reading starts at the top.
    dialog?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
    if (!dialog?.querySelector(FIRST_FIELD)) dialog?.querySelector<HTMLElement>('h2')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog-head">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        <IconButton icon="close" label={t('common.close')} onClick={onClose} />
      </header>
      <ScrollRegion className="dialog-body">{children}</ScrollRegion>
    </dialog>
  );
}
