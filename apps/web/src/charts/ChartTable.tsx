import type { ReactNode } from 'react';
import { TextButton } from '../parts/TextButton.js';
import css from './chart.module.css';
import { csvOf, type Plain } from './csv.js';
import { saveFile } from './saveFile.js';

/** One cell: its plain value, and how to show it where that differs. */
export type Cell = Plain | { readonly plain: Plain; readonly shown: ReactNode };

/** The chart's facts as a table. */
export interface TableOf {
  readonly columns: readonly string[];
  /** columns to set flush right, by index */
  readonly numeric?: readonly number[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[]; readonly faint?: boolean }[];
}

const isShown = (cell: Cell): cell is Exclude<Cell, Plain> => typeof cell === 'object' && cell !== null;

/** The table's facts as a file that spreadsheets read. */
export function csvBlob(table: TableOf): Blob {
  const plain = table.rows.map((row) => row.cells.map((cell) => (isShown(cell) ? cell.plain : cell)));
  return new Blob([csvOf(table.columns, plain)], { type: 'text/csv;charset=utf-8' });
}

/** What a chart turns into: a real table, with its facts as CSV. */
export function ChartTable({ title, table, file }: { title: string; table: TableOf; file: string }) {
  const right = (column: number) => (table.numeric?.includes(column) ? css.right : undefined);
  return (
    <div className={css.tableBox}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={`${title}, table`}>
        <table className={css.table}>
          <thead>
            <tr>
              {table.columns.map((name, column) => (
                <th key={name} scope="col" className={right(column)}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.key} className={row.faint ? css.faint : undefined}>
                {row.cells.map((cell, column) => (
                  <td key={table.columns[column]} className={right(column)}>
                    {isShown(cell) ? cell.shown : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {table.rows.length === 0 && <p className={css.none}>Nothing to list yet.</p>}
      </section>
      <TextButton onClick={() => saveFile(`${file}.csv`, csvBlob(table))}>Download CSV</TextButton>
    </div>
  );
}
