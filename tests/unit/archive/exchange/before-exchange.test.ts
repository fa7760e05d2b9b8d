import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Colleague, colleague, pack, share, take } from '../../../helpers/exchange.ts';
import { draftOn } from '../../../helpers/personal-archive.ts';

let li: Colleague;
let wang: Colleague;
beforeEach(async () => {
  [li, wang] = [await colleague('李明'), await colleague('王芳')];
});
afterEach(() => {
  for (const each of [li, wang]) each.remove();
});

const EVERYTHING = { bulletins: [], tags: [], persons: [] };

it('a choice is counted as it would be written: what is shared, and all', async () => {
  expect(await li.exchange['exchange.choice'](EVERYTHING)).toEqual({ shared: 0, all: 0 });
  await share(li, '加装电梯', { tags: ['民生/电梯'] });
  await share(li, '督导');
  await li.handlers['annotations.create']({ ...draftOn('整改'), tags: ['民生'] });
  expect(await li.exchange['exchange.choice'](EVERYTHING)).toEqual({ shared: 2, all: 3 });
  expect(await li.exchange['exchange.choice']({ ...EVERYTHING, tags: ['民生'] })).toEqual({ shared: 1, all: 2 });
  const path = `${li.dataDir}/counted.zip`;
  for (const isPrivate of [false, true]) {
    const written = await li.exchange['exchange.export']({
      ...EVERYTHING,
      tags: ['民生'],
      isPrivate,
      isSigned: false,
      path,
    });
    expect(written.marks).toBe(isPrivate ? 2 : 1);
  }
});

it('verdicts that differ are told with their words: of two marks, and of one that both changed', async () => {
  const both = await share(li, '加装电梯', { kind: 'verdict', verdict: 'true' });
  const alike = await share(li, '督导', { kind: 'verdict', verdict: 'true' });
  const own = await share(li, '反馈的17项问题', { kind: 'verdict', verdict: 'doubtful' });
  await take(wang, await pack(li));
  const other = await share(wang, '反馈的17项问题', { kind: 'verdict', verdict: 'untrue' });
  await share(wang, '督导', { kind: 'verdict', verdict: 'true' });
  await wang.handlers['annotations.edit']({ id: both, changes: { verdict: 'untrue' } });
  await li.handlers['annotations.edit']({ id: both, changes: { verdict: 'partly-true' } });
  await take(li, await pack(wang));
  const [agreement] = await li.exchange['exchange.agreement']({ bulletins: [] });
  if (!agreement) throw new Error('there are two persons');
  expect(agreement).toMatchObject({ items: 3, agreed: 1 });
  const ofLi = agreement.a.id === li.id ? 'a' : 'b';
  const said = agreement.differing.map(({ quote, ...sides }) => [quote, sides[ofLi], sides[ofLi === 'a' ? 'b' : 'a']]);
  expect(said).toEqual([
    ['加装电梯', { mark: both, verdict: 'partly-true' }, { mark: both, verdict: 'untrue' }],
    ['反馈的17项问题', { mark: own, verdict: 'doubtful' }, { mark: other, verdict: 'untrue' }],
  ]);
  expect(agreement.differing.some(({ a }) => a.mark === alike)).toBe(false);
});
