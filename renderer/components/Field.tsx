import { type ReactNode, useId } from 'react';

type FieldProps = { label: string; help?: string; children: (id: string, helpId: string | undefined) => ReactNode };

/** A label, the control it names, and a line of help. */
export function Field({ label, help, children }: FieldProps) {
  const id = useId();
  const helpId = help ? `${id}-help` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id, helpId)}
      {help && (
        <p id={helpId} className="field-help">
          {help}
        </p>
      )}
    </div>
  );
}
