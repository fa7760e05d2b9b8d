/** What can be typed, in the order of the help; each is explained under `syntax.<key>`. */
export const SYNTAX_EXAMPLES = [
  { key: 'words', examples: ['旧改 加装电梯'] },
  { key: 'phrase', examples: ['"主体责任"', '「主体责任」'] },
  { key: 'or', examples: ['旧改 OR 加装电梯', '旧改 或 加装电梯', '旧改 | 加装电梯'] },
  { key: 'not', examples: ['整改 NOT 电梯', '整改 非 电梯', '整改 -电梯'] },
  { key: 'group', examples: ['(旧改 OR 电梯) 签约'] },
  { key: 'title', examples: ['标题:整改'] },
  { key: 'section', examples: ['章节:城市更新'] },
  { key: 'unit', examples: ['单位:徐汇'] },
  { key: 'tag', examples: ['标签:主体责任'] },
  { key: 'note', examples: ['标注:一致'] },
  { key: 'sentence', examples: ['同句:(电梯 签约)'] },
  { key: 'paragraph', examples: ['同段:(旧改 签约)'] },
  { key: 'figure', examples: ['>90%', '100..200家'] },
  { key: 'date', examples: ['2023-03..2023-06'] },
] as const;
