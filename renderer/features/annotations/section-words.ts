import type { SectionStep } from '../../../main/contract/bulletin.ts';

/** Longest heading that is shown in full on a section path, in characters. */
const SHORT_ENOUGH = 14;

/** The way of headings to a place: 二 › （二） › 2.针对城市更新…; the last one with its words. */
export function sectionWords(section: readonly SectionStep[]): string {
  return section
    .map(({ label, title }, index) => {
      const name = label === null ? '' : label.replace(/[、.．]$/, '');
      if (index < section.length - 1 && name !== '') return name;
      return `${label ?? ''}${title.length > SHORT_ENOUGH ? `${title.slice(0, SHORT_ENOUGH)}…` : title}`;
    })
    .join(' › ');
}
