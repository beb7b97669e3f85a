import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

/** What a process that is told to end prints before it does, and its exit code. */
async function run(last: string, exitCode = 143): Promise<{ printed: string; code: number }> {
  const script = `
    import { exitAfter } from ${JSON.stringify(import.meta.resolve('./exit-after.ts'))};
    const write = () => new Promise((done) => setTimeout(() => { console.log('written'); done(); }, 200));
    exitAfter(${last});
    process.exit(${exitCode});`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (data) => {
    printed += data;
  });
  const [code] = await once(child, 'close');
  return { printed, code };
}

test.each([143, 130])(
  'a process that is told to end (%s) does so well, when its last work is over',
  async (told) => {
    expect(await run('write()', told)).toEqual({ printed: 'written\n', code: 0 });
  },
);

test('any other end has the code that was meant', async () => {
  expect(await run('write()', 1)).toEqual({ printed: 'written\n', code: 1 });
});

test.each(["Promise.reject(new Error('away'))", 'new Promise(() => setInterval(() => {}, 1000))'])(
  'it ends also where its last work is %s',
  async (last) => {
    expect(await run(last)).toEqual({ printed: '', code: 0 });
  },
  15_000,
);
