import type { Drawing } from './bar-chart.ts';

/** Room between two drawings, in CSS pixels. */
const BETWEEN_PX = 12;

/** Drawings one below the other, as one. */
export function stacked(drawings: readonly Drawing[]): Drawing {
  let heightPx = 0;
  const placed = drawings.map((drawing) => {
    const top = heightPx === 0 ? 0 : heightPx + BETWEEN_PX;
    heightPx = top + drawing.heightPx;
    return `<g transform="translate(0 ${top})">${drawing.svg}</g>`;
  });
  const widthPx = Math.max(0, ...drawings.map((drawing) => drawing.widthPx));
  const size = `width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}"`;
  const ground = `<rect width="${widthPx}" height="${heightPx}" fill="#ffffff"/>`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size}>\n${ground}\n${placed.join('\n')}\n</svg>\n`,
    widthPx,
    heightPx,
  };
}

/** Drawings in as few stacks as have room for them, in their order; one that is higher than `mostPx` stands alone. */
export function inStacks<Item extends Drawing>(items: readonly Item[], mostPx: number): Item[][] {
  const stacks: Item[][] = [];
  let usedPx = Number.POSITIVE_INFINITY;
  for (const item of items) {
    usedPx += BETWEEN_PX + item.heightPx;
    if (usedPx > mostPx) {
      stacks.push([]);
      usedPx = item.heightPx;
    }
    stacks.at(-1)?.push(item);
  }
  return stacks;
}
