import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { BUILT_IN } from './texts/catalogue.ts';
import type { OwnTexts } from './texts/catalogue-in.ts';
import type { TextTree } from './texts/lay-over.ts';
import { textProblems } from './texts/text-problems.ts';

const Texts: z.ZodType<TextTree> = z.lazy(() => z.record(z.string(), z.union([z.string(), Texts])));

/**
 * Reads a platform's own texts: `<language>.json` with texts by namespace, or `<language>/<namespace>.json`, in `folder`,
 * seen from the folder of `configFile`. Throws one sentence that says which file or text is wrong, so that nobody
 * finds out in the middle of a window.
 */
export function readOwnTexts(configFile: string, folder: string): OwnTexts {
  const path = resolve(dirname(resolve(configFile)), folder);
  const own: Record<string, TextTree> = {};
  for (const entry of list(path, `${configFile} has texts ${JSON.stringify(folder)}, but the folder`)) {
    const language = entry.isDirectory() ? entry.name : basename(entry.name, '.json');
    if (!entry.isDirectory() && !entry.name.endsWith('.json')) continue;
    assertLanguage(join(path, entry.name), language);
    if (own[language])
      throw new Error(`${path} has both ${language}.json and a folder ${language}: keep one.`);
    own[language] = entry.isDirectory()
      ? readLanguage(join(path, entry.name))
      : readTexts(join(path, entry.name));
  }
  const [problem] = Object.entries(own).flatMap(([language, texts]) =>
    textProblems(BUILT_IN.en, texts).map((words) => `${path}, ${language}: ${words}`),
  );
  if (problem) throw new Error(problem);
  return own;
}

function readLanguage(folder: string): TextTree {
  const files = list(folder, 'The folder').filter(({ name }) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map(({ name }) => [basename(name, '.json'), readTexts(join(folder, name))]),
  );
}

function readTexts(file: string): TextTree {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} cannot be read as JSON: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
  const parsed = Texts.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Error(`${file} does not hold texts by name: ${z.prettifyError(parsed.error)}`);
}

function list(folder: string, what: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    throw new Error(`${what} ${folder} cannot be read.`, { cause });
  }
}

function assertLanguage(file: string, name: string): void {
  try {
    if (Intl.DisplayNames.supportedLocalesOf(name).length > 0) return;
  } catch {
    // No tag at all: said below.
  }
  throw new Error(`${file} is not named for a language, such as fr.json or pt-BR.json.`);
}
