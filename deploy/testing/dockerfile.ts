import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** One stage of the image: what it begins from, and its instructions in their order. */
export type Stage = {
  readonly from: string;
  readonly instructions: readonly { readonly name: string; readonly args: string }[];
};

/** The stages of this project's Dockerfile, comments left out. Knows what that file uses, not the whole language. */
export function dockerfileStages(): Stage[] {
  const text = readFileSync(resolve(import.meta.dirname, '../../Dockerfile'), 'utf8');
  const stages: { from: string; instructions: { name: string; args: string }[] }[] = [];
  for (const line of text.split('\n')) {
    const [, name, args = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (name === 'FROM') stages.push({ from: args, instructions: [] });
    else if (name) stages.at(-1)?.instructions.push({ name, args });
    else if (line.trim() && !line.startsWith('#')) throw new Error(`A line nobody here understands: ${line}`);
  }
  return stages;
}

/** The arguments of a stage's instructions of this name. */
export function argsOf(stage: Stage | undefined, name: string): string[] {
  return stage?.instructions.flatMap((one) => (one.name === name ? [one.args] : [])) ?? [];
}

/** The last stage's variables. */
export function imageEnv(): Record<string, string> {
  const pairs = argsOf(dockerfileStages().at(-1), 'ENV').flatMap((args) => args.split(' '));
  return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
}

/** What Node is given by the last stage's CMD or HEALTHCHECK; throws unless Node is run by itself, without a shell. */
export function nodeArguments(name: 'CMD' | 'HEALTHCHECK'): string[] {
  const [args = ''] = argsOf(dockerfileStages().at(-1), name);
  const [program, ...rest] = JSON.parse(args.slice(args.indexOf('['))) as string[];
  if (program !== 'node') throw new Error(`${name} runs ${program}.`);
  return rest;
}
