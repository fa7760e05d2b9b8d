import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annotationBodies } from '../../../../main/archive/export/annotation-bodies.ts';
import { draftOn, type PersonalArchive, personalArchive, SAMPLE } from '../../../helpers/personal-archive.ts';

let archive: PersonalArchive;
beforeEach(() => {
  archive = personalArchive();
  archive.handlers['people.introduce']({ name: '李明', unit: '' });
});
afterEach(() => archive.remove());

describe('the bodies of an exported annotation', () => {
  it('say what a verdict says, in words that any reader finds, and point to its evidence', async () => {
    const start = SAMPLE.indexOf('300台');
    await archive.handlers['annotations.create']({
      ...draftOn('加装电梯300台'),
      kind: 'verdict',
      verdict: 'doubtful',
      note: '**见台账**',
      tags: ['民生/电梯'],
      figures: { reported: '300', verified: '298.5', unit: '台' },
      evidence: [
        { kind: 'passage', bulletin: 'a', revision: 1, start, end: start + 4 },
        { kind: 'claim', bulletin: 'a', claim: 'c1', quote: '15项' },
        { kind: 'file', name: '台账.xlsx', bytes: 9, sha256: 'b'.repeat(64), description: '电梯' },
      ],
    });
    const [mark] = await archive.handlers['annotations.list']({});
    const review = {
      reviewer: '王芳',
      reviewerId: 'x',
      unit: '审计局',
      at: '2024',
      outcome: 'agreed',
      note: '',
    } as const;
    const bodies = mark ? annotationBodies({ ...mark, review }) : [];
    expect(bodies).toMatchObject([
      { type: 'TextualBody', value: '**见台账**', purpose: 'commenting', format: 'text/markdown' },
      { value: 'doubtful', purpose: 'assessing' },
      {
        value: '申报数 300台，核实数 298.5台，差异 -1.5台',
        purpose: 'assessing',
        'xunyue:figures': { reported: '300', verified: '298.5', difference: '-1.5', unit: '台' },
      },
      {
        type: 'SpecificResource',
        purpose: 'linking',
        'xunyue:number': '佐证1-1',
        source: 'urn:xunyue:bulletin:a:1',
        selector: { exact: '300台' },
      },
      { 'xunyue:number': '佐证1-2', source: 'urn:xunyue:claim:c1', selector: { exact: '15项' } },
      { 'xunyue:number': '佐证1-3', source: `urn:xunyue:file:sha256:${'b'.repeat(64)}` },
      { value: '民生/电梯', purpose: 'tagging' },
      { value: 'agreed', purpose: 'moderating', creator: { name: '王芳', 'xunyue:unit': '审计局' } },
    ]);
  });

  it('name a figure that is not known as little as its difference', async () => {
    await archive.handlers['annotations.create']({
      ...draftOn('整改'),
      kind: 'sic',
      figures: { reported: '3', verified: null, unit: '' },
    });
    const [mark] = await archive.handlers['annotations.list']({});
    expect(mark && annotationBodies(mark)).toMatchObject([
      { value: '原文如此', purpose: 'identifying' },
      { value: '申报数 3', 'xunyue:figures': { verified: null, difference: null } },
    ]);
  });
});
