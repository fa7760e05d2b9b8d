import { findBlocks } from '../../../main/archive/text/blocks.ts';
import { readingTextOf } from '../../../main/archive/text/reading-text.ts';
import type { Block } from '../../../main/contract/bulletin.ts';
import { bundledTexts } from '../bundled-texts.ts';
import { type Random, seeded } from '../random.ts';

export type SuiteBulletin = { name: string; text: string; blocks: Block[]; foreign: string[] };

/** The bundled bulletins and as many made ones, each with sentences that it does not hold. */
export function suiteBulletins(): SuiteBulletin[] {
  const bundled = bundledTexts().map(({ name, decoded }) => ({ name, text: readingTextOf(decoded).text }));
  const paragraphs = bundled.flatMap(({ text }) => text.split('\n').filter((line) => line.length > 12));
  const made = [1, 2, 3, 4, 5].map((seed) => ({ name: `made ${seed}`, text: madeText(seeded(seed), paragraphs) }));
  const sentences = paragraphs.flatMap((line) => line.match(/[^。；]{8,}[。；]/g) ?? []);
  // Wordings of what they were before they were varied: a garbled sentence of its own would be an edit of it.
  const scrambled = varied(seeded(7), sentences);
  const foreign = sentences.map((words, index) => ({ sentence: scrambled[index] ?? '', wordings: wordingsOf(words) }));
  return [...bundled, ...made].map(({ name, text }) => {
    const own = new Set(wordingsOf(text));
    // What shares a longer wording with the bulletin could be taken for an edit of it, by anyone.
    const isForeign = ({ wordings }: { wordings: string[] }): boolean => !wordings.some((words) => own.has(words));
    return { name, text, blocks: findBlocks(text), foreign: foreign.filter(isForeign).map(({ sentence }) => sentence) };
  });
}

const TOWNS = ['徐家汇街道', '天平街道', '湖南街道', '斜土街道', '枫林街道', '龙华街道', '漕河泾街道', '华泾镇'];
const TASKS = ['加装电梯', '旧房改造', '垃圾分类', '停车治理', '养老服务', '环境整治'];

/** Paragraphs of real ones in another order, and between them rows that differ in a name or a figure only. */
function madeText(random: Random, paragraphs: readonly string[]): string {
  const lines = ['关于巡视整改进展情况的通报', '一、整改落实情况'];
  for (let length = 0; length < 4000; ) {
    const line = random.pick(paragraphs);
    if (!lines.includes(line)) lines.push(line);
    length += line.length;
    if (random.chance(0.2))
      lines.push(`（${random.pick([...'一二三四五六七八'])}）关于${random.pick(TASKS)}推进不够的问题`);
    if (random.chance(0.4)) lines.push(row(random), row(random));
  }
  return lines.join('\n');
}

function row(random: Random): string {
  const [town, task] = [random.pick(TOWNS), random.pick(TASKS)];
  return `${town}${random.pick(['按照要求', '根据部署', '对照清单'])}推进${task}工作，完成${1 + random.below(40)}项，群众满意度持续提升。𠮷${town}将继续抓好${task}工作。`;
}

function varied(random: Random, sentences: readonly string[]): string[] {
  return sentences.map((sentence) => {
    const units = [...sentence];
    for (let at = 1; at + 5 < units.length; at += 5) {
      const other = at + random.below(5);
      [units[at], units[other]] = [units[other] ?? '', units[at] ?? ''];
    }
    return units.join('');
  });
}

/** The wordings of eight units in a text. */
function wordingsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 7) }, (_, at) => text.slice(at, at + 8));
}
