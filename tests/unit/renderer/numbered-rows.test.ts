import { describe, expect, test } from 'vitest';
import type { RevisionStretch } from '../../../main/contract/revisions.ts';
import { firstRows, numberedRows } from '../../../renderer/features/annotations/changes/numbered-rows.ts';

const STRETCH: RevisionStretch = {
  from: { start: 0, end: 1, paragraphs: 1 },
  to: { start: 0, end: 1, paragraphs: 1 },
  section: [],
  paragraph: null,
  changes: [],
  marks: [],
};
const SAME = STRETCH;
const CHANGED: RevisionStretch = { ...STRETCH, changes: [{ kind: 'added', text: '新' }] };

describe('the rows of a comparison', () => {
  const { rows, count } = numberedRows([SAME, CHANGED, SAME, CHANGED, CHANGED, SAME]);

  test('count what changed', () => {
    expect(count).toBe(3);
    expect(rows.map(({ change }) => change)).toEqual([null, 0, null, 1, 2, null]);
  });

  test('end behind the last change that is asked for', () => {
    expect(firstRows(rows, 1, count)).toEqual(rows.slice(0, 2));
    expect(firstRows(rows, 2, count)).toEqual(rows.slice(0, 4));
  });

  test.each([3, 100])('are the whole text where all %d changes are asked for', (changes) => {
    expect(firstRows(rows, changes, count)).toEqual(rows);
  });
});
