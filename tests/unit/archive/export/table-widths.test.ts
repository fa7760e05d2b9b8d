import { expect, test } from 'vitest';
import type { Table, TableColumn } from '../../../../main/archive/export/table.ts';
import { columnShares } from '../../../../main/archive/export/table-widths.ts';

const column = (key: string, type: TableColumn['type'], isHidden = false): TableColumn => ({
  ...{ key, heading: key, type, isHidden },
});
const table = (...rows: Table['rows']): Table => ({
  name: '台账',
  columns: [column('原文', 'text'), column('申报数', 'number'), column('标识', 'text', true), column('备注', 'text')],
  rows,
});

test('a number is never broken in two, however much the words beside it want', () => {
  const shares = columnShares(table(['整'.repeat(400), 4_103_600.25, 'x', '改'.repeat(90)]), 40);
  expect(shares).toHaveLength(3);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect((shares[1] ?? 0) * 40).toBeGreaterThan('4103600.25'.length / 2);
});

test('where numbers alone fill the line, all give way alike', () => {
  const shares = columnShares(table(['整改', 1234567890123456, 'x', null]), 8);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(Math.min(...shares)).toBeGreaterThan(0.1);
});
