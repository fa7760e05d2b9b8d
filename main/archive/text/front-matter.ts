import { isApparatus } from './apparatus.ts';
import { headingOf, isPartTitle } from './headings.ts';
import type { Line } from './lines.ts';

/** What stands before the first running text: which lines are titles, and what the rest of them are. */
export type FrontRole = 'title' | 'subtitle' | 'issuer' | 'repeated' | 'apparatus';
export type FrontLine = { line: Line; role: FrontRole };

const ISSUER = /(?:委员会|党组|党委|党工委|政府|办公厅|办公室|委|局|厅|院|会|公司|集团|大学|学院|医院|组)$/;
const TITLE_END =
  /(?:通报|报告|意见|方案|通知|总结|公告|决定|纪要|讲话|回顾|情况|办法|公报|纲要|规划|公示)(?:[（(].*[）)])?$/;
/** Labels of a newspaper's column and the like: two to four characters on a line of their own. */
const LONGEST_COLUMN_LABEL = 4;
const LONGEST_FRONT_LINE = 90;
const MOST_FRONT_LINES = 15;

/** Lines before the first heading or paragraph, in order. */
export function frontLines(lines: readonly Line[]): Line[] {
  const body = lines.findIndex((line) => startsBody(line.words));
  const front = lines.slice(0, body === -1 ? 0 : body);
  return front.length <= MOST_FRONT_LINES ? front : [];
}

function startsBody(words: string): boolean {
  if (isApparatus(words)) return false;
  return (
    headingOf(words) !== null || isPartTitle(words) || /[。；！？]/.test(words) || words.length > LONGEST_FRONT_LINE
  );
}

/**
 * Gives each front line its role. The main title is the last group of adjacent lines (a title may run over several);
 * a line that says the same as the lines after it together, as web pages do, is a repetition.
 */
export function frontRoles(front: readonly Line[]): FrontLine[] {
  const lines = front.map((line) => ({ line, role: firstRole(line, front) }));
  const open = lines.filter((entry) => entry.role === null).map((entry) => entry.line);
  const title = new Set(mainTitle(open));
  return lines.map(({ line, role }) => ({ line, role: role ?? (title.has(line) ? 'title' : 'subtitle') }));
}

function firstRole(line: Line, front: readonly Line[]): FrontRole | null {
  const { words } = line;
  if (isApparatus(words) || /^[（(]?\d{4}年\d{1,2}月(?:\d{1,2}日)?[）)]?$/.test(words) || /^-{3,}$/.test(words))
    return 'apparatus';
  const after = front.slice(front.indexOf(line) + 1).map((later) => later.words);
  if (after.length > 0 && repeats(words, after)) return 'repeated';
  if (words.length <= LONGEST_COLUMN_LABEL) return 'apparatus';
  const isIssuer = ISSUER.test(words) && !words.includes('关于') && !TITLE_END.test(words) && after.length > 0;
  return isIssuer ? 'issuer' : null;
}

/** Whether some run of the later lines, read as one, says the same. */
function repeats(words: string, later: readonly string[]): boolean {
  const flat = words.replace(/\s/g, '');
  return later.some((_, from) => {
    let together = '';
    for (const line of later.slice(from)) {
      together += line.replace(/\s/g, '');
      if (together === flat) return true;
      if (!flat.startsWith(together)) return false;
    }
    return false;
  });
}

function mainTitle(open: readonly Line[]): Line[] {
  const groups: Line[][] = [];
  for (const line of open) {
    const group = groups.at(-1);
    if (group && !line.afterBlank && !TITLE_END.test(group.at(-1)?.words ?? '')) group.push(line);
    else groups.push([line]);
  }
  return groups.findLast((group) => TITLE_END.test(group.at(-1)?.words ?? '')) ?? groups.at(-1) ?? [];
}
