import { isAbsolute, normalize } from 'node:path';

type Configuration = {
  readonly platform: { readonly logo?: string; readonly logoDark?: string };
  readonly texts?: string;
};

/**
 * The files and folders that a configuration file points to, seen from its own folder. Throws when one does not lie
 * below that folder: an image cannot take it along.
 */
export function configuredFiles(json: string): string[] {
  const { platform, texts }: Configuration = JSON.parse(json);
  const paths = [platform.logo, platform.logoDark, texts].flatMap((path) => (path ? [normalize(path)] : []));
  const outside = paths.find((path) => isAbsolute(path) || path.startsWith('..'));
  if (outside) throw new Error(`config.json names ${outside}, which is not below its own folder.`);
  return paths;
}
