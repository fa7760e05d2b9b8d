/** A path as it was meant: file managers copy it with quotation marks around it. */
export function plainPath(typed: string): string {
  return typed.trim().replace(/^"(.*)"$/, '$1');
}
