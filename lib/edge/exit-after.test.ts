import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

/** What a process that is told to end prints before it does, and its exit code. */
async function run(last: string): Promise<{ printed: string; code: number }> {
  const script = `
    import { exitAfter } from ${JSON.stringify(import.meta.resolve('./exit-after.ts'))};
    const write = () => new Promise((done) => setTimeout(() => { console.log('written'); done(); }, 200));
    exitAfter(${last});
    process.exit(143);`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (data) => {
    printed += data;
  });
  const [code] = await once(child, 'close');
  return { printed, code };
}

test('a process that is told to end does so when its last work is over, with the code that was meant', async () => {
  expect(await run('write()')).toEqual({ printed: 'written\n', code: 143 });
});

test.each(["Promise.reject(new Error('away'))", 'new Promise(() => setInterval(() => {}, 1000))'])(
  'it ends also where its last work is %s',
  async (last) => {
    expect(await run(last)).toEqual({ printed: '', code: 143 });
  },
  15_000,
);
