import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, resolve, sep } from 'node:path';

/** One file of the platform's logo; `version` is another for another content. */
export type LogoFile = {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly version: string;
};

/** The platform's logo, for light and for dark mode: the same file where it has but one. */
export type PlatformLogo = { readonly light: LogoFile; readonly dark: LogoFile };

const LARGEST_BYTES = 200_000;

/** By the end of the file's name: its media type, and how the file's own bytes begin. */
const KINDS: Readonly<
  Record<string, { readonly type: string; readonly looksRight: (bytes: Buffer) => boolean }>
> = {
  '.svg': { type: 'image/svg+xml', looksRight: (bytes) => /<svg[\s>]/.test(bytes.toString('utf8')) },
  '.png': { type: 'image/png', looksRight: (bytes) => bytes.subarray(1, 4).toString('latin1') === 'PNG' },
};

/**
 * Reads the logo that the configuration file at `configFile` names; undefined where it names none. Throws one sentence
 * that says which file cannot be the logo, and why.
 *
 * The pages show it by `<img>`, so that a script in an SVG file never runs.
 */
export function readLogo(
  configFile: string,
  logo: string | undefined,
  logoDark: string | undefined,
): PlatformLogo | undefined {
  if (!logo) {
    if (!logoDark) return undefined;
    throw new Error(
      `${configFile} has platform.logoDark without platform.logo: set both, or platform.logo alone.`,
    );
  }
  const light = readFile(configFile, 'platform.logo', logo);
  return { light, dark: logoDark ? readFile(configFile, 'platform.logoDark', logoDark) : light };
}

function readFile(configFile: string, field: string, path: string): LogoFile {
  const refuse = (why: string) => new Error(`${configFile} has ${field} ${JSON.stringify(path)}, ${why}.`);
  const kind = KINDS[extname(path).toLowerCase()];
  if (!kind) throw refuse('which is neither an SVG nor a PNG file');
  const bytes = bytesBelow(dirname(resolve(configFile)), path, refuse);
  if (!kind.looksRight(bytes)) throw refuse(`which does not hold what its name says (${kind.type})`);
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { type: kind.type, bytes: new Uint8Array(bytes), version };
}

function bytesBelow(folder: string, path: string, refuse: (why: string) => Error): Buffer {
  let file: string;
  try {
    file = realpathSync(resolve(folder, path));
  } catch {
    throw refuse('which cannot be found from the folder of that file');
  }
  if (!file.startsWith(`${realpathSync(folder)}${sep}`))
    throw refuse('which is not below the folder of that file');
  const stat = statSync(file);
  if (!stat.isFile()) throw refuse('which is not a file');
  if (stat.size > LARGEST_BYTES)
    throw refuse(`which has ${stat.size} bytes; at most ${LARGEST_BYTES} are allowed`);
  try {
    return readFileSync(file);
  } catch {
    throw refuse('which cannot be read');
  }
}
