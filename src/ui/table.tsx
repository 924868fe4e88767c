import { plainNode } from "./plain.tsx";
import type { CSSProperties, Key, ReactNode } from "react";
import { plainText } from "../lib/plain-text.ts";

/** A column of a table: head, cells, widths, and what narrow screens make of it follow from this. */
export interface Column<Row> {
  /** Unique in its table. */
  readonly id: string;
  readonly label: string;
  /** Whether the label is for screen readers alone. */
  readonly isLabelHidden?: true;
  /** A CSS size. Columns without one share what is left. */
  readonly width?: string;
  readonly look?: "muted" | "muted numeric";
  /** Whether it names the row. */
  readonly isRowHeader?: true;
  /** Whether its words are other people's, in whatever direction those are written. */
  readonly isForeign?: true;
  /** Its place where a row becomes a card; a table whose style has such places leaves the others out. */
  readonly card?: string;
  /** Whether it is left out first where room is short. */
  readonly isSpare?: true;
  readonly cell: (row: Row) => ReactNode;
}

/** The attributes of a column's head: its width, and what style sheets find it by. */
export function headOf({ id, width, isSpare }: Column<never>): HeadAttributes {
  return {
    scope: "col",
    "data-column": id,
    ...(isSpare && { "data-spare": true }),
    ...(width !== undefined && { style: { inlineSize: width } }),
  };
}

interface HeadAttributes {
  scope: "col";
  "data-column": string;
  "data-spare"?: true;
  style?: CSSProperties;
}

/** The cells of one row. */
export function cellsOf<Row>(columns: readonly Column<Row>[], row: Row): ReactNode {
  return columns.map(
    ({ id, look, isRowHeader, isLabelHidden, isForeign, isSpare, card, label, cell }) => {
      const Tag = isRowHeader ? "th" : "td";
      const shown = cell(row);
      return (
        <Tag
          key={id}
          data-column={id}
          scope={isRowHeader && "row"}
          className={look}
          dir={isForeign && "auto"}
          data-card={card}
          data-spare={isSpare}
          data-label={
            isRowHeader || isLabelHidden || card !== undefined ? undefined : plainText(label)
          }
        >
          {plainNode(shown)}
        </Tag>
      );
    },
  );
}

interface TableProps<Row> {
  className: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row, index: number) => Key;
  rowClassName?: string;
  label?: string;
  /** The id of the heading that names the table, in place of a label. */
  labelledBy?: string;
}

/** A table with a row for everything in it. */
export function Table<Row>(props: TableProps<Row>) {
  const { className, columns, rows, keyOf, rowClassName, label, labelledBy } = props;
  return (
    <table className={className} aria-label={label} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} {...headOf(column)}>
              {column.isLabelHidden ? (
                <span className="visually-hidden">{plainNode(column.label)}</span>
              ) : (
                plainNode(column.label)
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row, index)} className={rowClassName}>
            {cellsOf(columns, row)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
