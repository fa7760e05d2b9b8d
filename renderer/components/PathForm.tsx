import { type ReactNode, useEffect, useRef } from 'react';
import { plainPath } from '../text/plain-path.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';

type PathFormProps = {
  label: string;
  /** What stands on the button that takes the path. */
  submit: string;
  look?: 'main' | 'plain';
  className?: string;
  isBusy: boolean;
  /** As it was typed. */
  value: string;
  onChange: (typed: string) => void;
  /** Takes the path that was meant; never an empty one. */
  onSubmit: (path: string) => void;
  /** Buttons that stand beside the one that takes the path. */
  children?: ReactNode;
};

/**
 * The path of a file, typed or pasted. It has the focus when it comes, because somebody asked for it, and stands still
 * while something is done with it.
 */
export function PathForm({ label, submit, look = 'plain', className = 'stack', ...props }: PathFormProps) {
  const { isBusy, value, onChange, onSubmit, children } = props;
  const field = useRef<HTMLInputElement>(null);
  const path = plainPath(value);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && path !== '') onSubmit(path);
      }}
    >
      <Field label={label}>
        {(id) => (
          <input
            id={id}
            type="text"
            ref={field}
            readOnly={isBusy}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
      <div className="form-acts">
        <Button type="submit" look={look} disabled={isBusy || path === ''}>
          {submit}
        </Button>
        {children}
      </div>
    </form>
  );
}
