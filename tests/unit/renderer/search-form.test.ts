import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../main/archive/search/parse-query.ts';
import { buildQuery, EMPTY_FORM, type QueryForm } from '../../../renderer/features/search/build-query.ts';
import { SYNTAX_EXAMPLES } from '../../../renderer/features/search/syntax-examples.ts';

const written = (form: Partial<QueryForm>) => buildQuery({ ...EMPTY_FORM, ...form });

test.each<[Partial<QueryForm>, string]>([
  [{}, ''],
  [{ all: ' 旧改  加装电梯 ' }, '旧改 加装电梯'],
  [{ any: '旧改 电梯' }, '(旧改 OR 电梯)'],
  [{ any: '旧改' }, '旧改'],
  [{ phrase: '主体责任' }, '"主体责任"'],
  [{ phrase: '“四责协同”机制' }, '「“四责协同”机制」'],
  [{ all: '整改', none: '电梯 旧改' }, '整改 NOT 电梯 NOT 旧改'],
  [{ title: '整改', unit: '徐汇', section: '城市 更新' }, '标题:整改 章节:(城市 更新) 单位:徐汇'],
  [{ tag: '主体责任', note: '一致' }, '标签:主体责任 标注:一致'],
  [{ sentence: '电梯 签约', paragraph: '旧改' }, '同句:(电梯 签约) 旧改'],
  [{ figureFrom: '90', figureUnit: '%' }, '>=90%'],
  [{ figureTo: '100', figureUnit: '家' }, '<=100家'],
  [{ figureFrom: '100', figureTo: '200', figureUnit: '家' }, '100..200家'],
  [{ dateFrom: '2023-03', dateTo: '2023/06' }, '2023-03..2023-06'],
  [{ dateFrom: '2023-03' }, '2023-03..2099'],
  [{ all: '或 -电梯 (一) 标题:整改' }, '"或" "-电梯" "(一)" "标题:整改"'],
])('the form %j writes %s', (form, query) => {
  expect(written(form)).toBe(query);
});

const words = fc.stringMatching(/^[旧改电梯或非ORNT"“”「」()（）|:：.>%0-9 -]{0,12}$/);

test('whatever words are filled in, the query that is written is read without a problem', () => {
  const form = fc.record({ all: words, any: words, none: words, title: words, note: words, sentence: words });
  fc.assert(
    fc.property(form, (fields) => {
      // A query of exclusions alone is valid, and told about.
      const { problem } = parseQuery(written({ ...fields, all: `整改 ${fields.all}` }));
      expect(problem?.code ?? null).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test.each(SYNTAX_EXAMPLES.flatMap(({ examples }) => [...examples]))(
  'the example %s of the help is valid',
  (example) => {
    const { query, problem } = parseQuery(example);
    expect(problem).toBeNull();
    expect(query?.kind).not.toBeUndefined();
  },
);
