/** A typed table, for a sheet, a page or a file of values alike. */
export type Table = {
  /** Name of the sheet, caption on paper. */
  name: string;
  columns: TableColumn[];
  /** As many cells in each row as there are columns. */
  rows: TableCell[][];
};

export type TableColumn = {
  /** What formulas call the column by. */
  key: string;
  heading: string;
  type: ColumnType;
  /** Narrowest and widest, in full-width characters; the content decides between them. */
  width?: { least: number; most: number };
  /** The only values that may be typed into it. */
  choices?: readonly string[];
  /** Identifies rows when an edited sheet comes back; not meant to be read. */
  isHidden?: boolean;
  /**
   * Calculates the column in a spreadsheet, in the notation of Excel with `[key]` for the cell of another column in the
   * same row: `IF([claimed]="","",[checked]-[claimed])`. The cells hold its values as the engine calculated them.
   */
  formula?: string;
  /** Whether a line below the rows adds the column up. */
  isSummed?: boolean;
};

/** `percent` holds percentages as printed (60.79); `date` ISO dates, `2023-08-29` or `2023-08`, or instants. */
export type ColumnType = 'text' | 'number' | 'percent' | 'date';

/** A number only in columns of numbers; null where there is nothing. */
export type TableCell = string | number | null;
