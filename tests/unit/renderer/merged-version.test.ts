import { describe, expect, test } from 'vitest';
import type { AnnotationRecord } from '../../../main/contract/annotation-versions.ts';
import {
  type ConflictHead,
  differingFields,
} from '../../../renderer/features/annotations/conflicts/conflict-fields.ts';
import { firstPicks, mergedVersion } from '../../../renderer/features/annotations/conflicts/merged-version.ts';
import { whoSaid } from '../../../renderer/features/annotations/conflicts/who-said.ts';
import { scoreWord } from '../../../renderer/features/annotations/queue/score-words.ts';

const MARK: AnnotationRecord = {
  ...{
    id: 'm',
    bulletin: 'a',
    revision: 1,
    textSource: null,
    start: 3,
    end: 7,
    quote: '加装电梯',
    prefix: '',
    suffix: '',
  },
  ...{
    kind: 'verdict',
    verdict: 'pending',
    note: '',
    tags: [],
    colour: null,
    figures: null,
    evidence: [],
    claim: null,
  },
  ...{ shared: false, closed: false, review: null, seenRevision: null, author: '王敏', authorId: 'w', unit: '' },
  ...{ verdictAuthorId: 'w', createdAt: '2026-01-01T00:00:00Z', modifiedAt: '2026-01-01T00:00:00Z' },
};
const head = (version: string, changes: Partial<AnnotationRecord>, more: Partial<ConflictHead> = {}): ConflictHead => ({
  ...{ version, at: '2026-01-02T00:00:00Z', by: { id: version, name: version, unit: '' }, act: 'annotation.edit' },
  ...{ removed: null, isShown: version === 'ours', annotation: { ...MARK, ...changes } },
  ...more,
});

const ours = head('ours', { verdict: 'true', note: '我', tags: ['一'] });
const theirs = head('theirs', { verdict: 'untrue', note: '她', tags: ['二'] });

describe('a merged version', () => {
  test('begins with what is shown, and takes each field from the version it was picked from', () => {
    expect(differingFields([theirs, ours])).toEqual(['judgement', 'note', 'tags']);
    const picks = firstPicks([theirs, ours]);
    expect(picks).toEqual({ place: 'ours', fields: {}, note: '我' });
    const merged = mergedVersion([theirs, ours], { ...picks, fields: { judgement: 'theirs' }, note: '两人商定' });
    expect(merged).toEqual({
      version: 'ours',
      changes: { kind: 'verdict', verdict: 'untrue', colour: null, note: '两人商定' },
    });
  });

  test('is never built on a removal', () => {
    const gone = head('ours', {}, { removed: 'bin' });
    expect(firstPicks([gone, theirs]).place).toBe('theirs');
  });

  test('on other words keeps the picks of the other fields', () => {
    const picks = { place: 'theirs', fields: { tags: 'ours' }, note: '她' };
    expect(mergedVersion([ours, theirs], picks)).toEqual({ version: 'theirs', changes: { note: '她', tags: ['一'] } });
  });
});

test('what an undo brought back is told by whoever said it first', () => {
  const { version, isShown, ...content } = theirs;
  const history = [{ version, parents: [], content: { ...content, changed: [] }, isHead: false }];
  const brought = head('w', theirs.annotation, { act: 'undo' });
  expect(whoSaid(brought, history).by.name).toBe('theirs');
  expect(whoSaid(brought, []).by.name).toBe('w');
  expect(whoSaid(ours, history).by.name).toBe('ours');
});

test('likeness in words, from nothing to almost the same', () => {
  expect([0, 0.2, 0.5, 0.8, 0.95, 1].map(scoreWord)).toEqual(['none', 'hardly', 'rather', 'very', 'almost', 'almost']);
});
