import type { ComponentProps } from 'react';

type ButtonProps = ComponentProps<'button'> & { look?: 'plain' | 'main' | 'quiet' };

/** A button with words. `main` is the one act a form leads to; there is at most one in sight. */
export function Button({ look = 'plain', className = '', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={`button button-${look} ${className}`} {...rest} />;
}
