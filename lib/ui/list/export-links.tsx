import { Download } from 'lucide-react';
import { buttonStyles } from '../primitives/button-styles.ts';

type ExportLinksProps = {
  /** Of the route that answers with the file. */
  readonly path: string;
  /** The list's filters, so that the file has what is shown. */
  readonly given: Readonly<Record<string, string>>;
  readonly csvLabel: string;
  readonly jsonLabel: string;
};

/** The list as a file, with the filters that it has now. */
export function ExportLinks({ path, given, csvLabel, jsonLabel }: ExportLinksProps) {
  const href = (format: string) => `${path}?${new URLSearchParams({ format, ...given })}`;
  return (
    <div className="flex flex-wrap gap-2">
      <a href={href('csv')} download className={buttonStyles({ size: 'sm' })}>
        <Download aria-hidden />
        {csvLabel}
      </a>
      <a href={href('json')} download className={buttonStyles({ size: 'sm' })}>
        <Download aria-hidden />
        {jsonLabel}
      </a>
    </div>
  );
}
