/** Where a part of the pattern came to stand, and the edits (insertions, deletions, substitutions) inside it. */
export type ApproximatePart = { start: number; end: number; edits: number };

/** How a cell was reached: by a pair of units, an added one, a missing one. */
const MOVE = { same: 0, left: 1, up: 2 } as const;

/**
 * Lays a pattern into a window of words with as few edits as can be, free to begin and end anywhere in the window
 * (Sellers, "The theory and computation of evolutionary distances", 1980), and gives for each part of the pattern,
 * cut at `cuts`, where it stands. Time and memory grow with pattern × window: callers keep both to a few hundred units.
 */
export function layInto(pattern: string, window: string, cuts: readonly number[]): ApproximatePart[] {
  const { moves, end } = fewestEdits(pattern, window);
  const { places, edits } = wayBack(pattern, window, moves, end);
  const edges = [0, ...cuts, pattern.length];
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0;
    return { start: places[from] ?? 0, end: places[to] ?? 0, edits: (edits[from] ?? 0) - (edits[to] ?? 0) };
  });
}

/** How each cell is best reached, row by row, and the column where the pattern ends with fewest edits. */
function fewestEdits(pattern: string, window: string): { moves: Uint8Array; end: number } {
  const [n, m] = [pattern.length, window.length];
  const moves = new Uint8Array((n + 1) * (m + 1));
  let above = new Int32Array(m + 1);
  for (let row = 1; row <= n; row++) {
    const here = new Int32Array(m + 1);
    here[0] = row;
    moves[row * (m + 1)] = MOVE.up;
    for (let column = 1; column <= m; column++) {
      const isSame = pattern.charCodeAt(row - 1) === window.charCodeAt(column - 1);
      const across = (above[column - 1] ?? 0) + (isSame ? 0 : 1);
      const up = (above[column] ?? 0) + 1;
      const least = Math.min(across, up, (here[column - 1] ?? 0) + 1);
      here[column] = least;
      if (across !== least) moves[row * (m + 1) + column] = up === least ? MOVE.up : MOVE.left;
    }
    above = here;
  }
  return { moves, end: above.indexOf(Math.min(...above)) };
}

/** For every boundary in the pattern its place in the window, and the edits between it and the pattern's end. */
function wayBack(pattern: string, window: string, moves: Uint8Array, end: number) {
  const [n, width] = [pattern.length, window.length + 1];
  const places = new Int32Array(n + 1);
  const edits = new Int32Array(n + 1);
  let [row, column, count] = [n, end, 0];
  places[n] = end;
  while (row > 0) {
    const move = moves[row * width + column];
    if (move !== MOVE.up) column--;
    if (move !== MOVE.left) row--;
    if (move !== MOVE.same || pattern[row] !== window[column]) count++;
    if (move === MOVE.left) continue;
    places[row] = column;
    edits[row] = count;
  }
  return { places, edits };
}
