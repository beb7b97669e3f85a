import { z } from 'zod';
import { application } from '#lib/compose.ts';
import { type Outcome, refuse } from '#lib/domain/refusal.ts';
import { problemResponse } from '#lib/edge/gate/problem-response.ts';
import { begun, download } from './download.ts';
import { asCsv, asJson, type Columns, EXPORT_FORMATS, type ExportFormat } from './export-formats.ts';

type Export<Row> = {
  /** Of the file: `maintenance-audit`. */
  readonly name: string;
  readonly format: ExportFormat;
  readonly rows: Outcome<AsyncIterable<readonly Row[]>>;
  readonly columns: Columns<Row>;
};

/** The file, sent page by page as the store is read; a refusal as a problem. */
export async function answerExport<Row>({ name, format, rows, columns }: Export<Row>): Promise<Response> {
  if (!rows.ok) return problemResponse(rows.refusal);
  const pages = await begun(rows.value);
  const minute = application().snapshot.now().toISOString().slice(0, 16).replaceAll(/[:-]/g, '');
  const file = `${name}-${minute}Z.${format}`;
  return format === 'csv'
    ? download({ name: file, type: 'text/csv; charset=utf-8', pieces: asCsv(pages, columns) })
    : download({ name: file, type: 'application/json', pieces: asJson(pages) });
}

/**
 * `format` of the address, one of those that there are; `wrong` names what else of it makes no sense, which must not
 * export more than was asked for.
 */
export function exportFormat(
  format: unknown,
  wrong: readonly string[],
  formats: readonly ExportFormat[] = EXPORT_FORMATS,
): Outcome<ExportFormat> {
  const parsed = z.enum(formats).safeParse(format);
  const names = [...(parsed.success ? [] : ['format']), ...wrong];
  if (parsed.success && names.length === 0) return { ok: true, value: parsed.data };
  const say = `Say ${formats.join(' or ')}, once.`;
  const fields = names.map((name) => [name, name === 'format' ? say : 'This makes no sense.']);
  return refuse('bad-input', `Check ${names.join(', ')}.`, Object.fromEntries(fields));
}
