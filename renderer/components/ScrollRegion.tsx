import type { ComponentPropsWithRef } from 'react';

/** A part of the page that scrolls by itself, and so must be reachable by keyboard though nothing in it may be. */
export function ScrollRegion(props: ComponentPropsWithRef<'section'>) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  return <section tabIndex={0} {...props} />;
}
