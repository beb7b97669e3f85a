import type { ReactNode } from 'react';
import { cn } from '../cn.ts';

export type Column<Row> = {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'left' | 'right';
  /** On phones: the card's heading, a labelled line, a line without label, or left out. */
  readonly onPhone?: 'title' | 'labelled' | 'plain' | 'hidden';
  /** Left out below 1024 px, where columns are dear. */
  readonly wideOnly?: boolean;
  readonly className?: string;
};

type TableProps<Row> = {
  /** What the table lists, for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
};

/**
 * A table that becomes a list of cards below 640 px, from one markup. A `RowLink` in a cell makes its
 * whole row clickable.
 */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <table className="block w-full border-collapse text-left sm:table">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr className="border-b">
          {columns.map((column) => (
            <th
              key={column.header}
              scope="col"
              className={cn(
                'h-10 whitespace-nowrap px-3 font-medium text-ink-faint text-xs first:pl-6 last:pr-6',
                column.align === 'right' && 'text-right',
                column.wideOnly && 'hidden lg:table-cell',
              )}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block divide-y sm:table-row-group">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="relative flex flex-col gap-1.5 px-4 py-4 transition-colors duration-100 has-[a:hover]:bg-sunken sm:table-row"
          >
            {columns.map((column) => (
              <td key={column.header} className={cellStyles(column)} data-label={column.header}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellStyles<Row>({ onPhone = 'labelled', align, wideOnly, className }: Column<Row>): string {
  return cn(
    'sm:h-14 sm:px-3 sm:py-2 sm:align-middle sm:first:pl-6 sm:last:pr-6',
    onPhone === 'title' && 'pb-0.5',
    onPhone === 'hidden' && 'hidden sm:table-cell',
    onPhone === 'labelled' &&
      'flex items-baseline justify-between gap-4 before:shrink-0 before:text-ink-faint before:content-[attr(data-label)] max-sm:wrap-anywhere sm:table-cell sm:before:content-none',
    align === 'right' && 'sm:text-right',
    wideOnly && 'sm:hidden lg:table-cell',
    className,
  );
}
