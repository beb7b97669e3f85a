import fc from 'fast-check';
import { NOT_FOUND_ROUTES, ROUTES } from '#lib/domain/gate/surfaces.ts';
import { FORGED_HEADERS, ROUTER_HEADERS } from './forged-headers.ts';
import { withValues } from './with-values.ts';

export type OddRequest = {
  readonly method: string;
  /** With its query; begins with a slash. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
};

const READS = ['GET', 'HEAD', 'OPTIONS'];
const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];
const STRANGE = ['PROPFIND', 'PURGE', 'MKCOL', 'LOCK', 'REPORT', 'SEARCH', 'COPY', 'M-SEARCH'];

const PREFIXES = [
  '',
  '/en',
  '/de-CH',
  '/_next/data/x',
  '/_next/static',
  '/_next',
  '/api',
  '/api/auth',
  '/signin',
  '/.',
  '/',
];
const SUFFIXES = [
  '',
  '/',
  '//',
  '/.',
  '/..',
  '.rsc',
  '.json',
  '.html',
  '.txt',
  '.segments/_tree.segment.rsc',
  ';/signin',
  '%2f',
  '%00',
  '%20',
  '/index',
  '/new',
  '?_rsc=1',
  '?_method=GET',
  '?__nextLocale=en',
  '?__nextDataReq=1',
  '?nxtPuri=a',
  '?/_next/static/',
  '#/_next/static/',
  '/..%2f..%2fdatasets',
  '/%2e%2e/%2e%2e/datasets',
  '/../../datasets',
  '/../../../datasets',
  '\\..\\..\\datasets',
];

/** How one character, or all of them, can be written otherwise. */
const SPELLINGS: readonly ((path: string, at: number) => string)[] = [
  (path) => path,
  (path) => path.toUpperCase(),
  (path, at) => splice(path, at, (letter) => letter.toUpperCase()),
  (path, at) => splice(path, at, encoded),
  (path, at) => splice(path, at, (letter) => encoded(letter).replace('%', '%25')),
  (path, at) => splice(path, path.indexOf('/', at), (slash) => `${slash}${slash}`),
  (path, at) => splice(path, path.indexOf('/', at), (slash) => `${slash}./`),
  (path, at) => splice(path, path.indexOf('/', at), () => '/x/../'),
  (path, at) => splice(path, path.indexOf('/', at), () => '/x/%2e%2e/'),
  (path, at) => splice(path, path.indexOf('/', at), () => '%2f'),
  (path, at) => splice(path, path.indexOf('/', at), () => '\\'),
];

function encoded(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

function splice(path: string, at: number, change: (letter: string) => string): string {
  return at < 1 || at >= path.length
    ? path
    : path.slice(0, at) + change(path.charAt(at)) + path.slice(at + 1);
}

const routes = [...Object.keys(ROUTES), ...NOT_FOUND_ROUTES].map((route) => withValues(route));
const anyPath = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom(...PREFIXES) },
    ),
    fc.constantFrom(...routes),
    fc.array(fc.tuple(fc.constantFrom(...SPELLINGS), fc.nat(40)), { maxLength: 2 }),
    fc.oneof(
      { weight: 1, arbitrary: fc.constant('') },
      { weight: 2, arbitrary: fc.constantFrom(...SUFFIXES) },
    ),
  )
  .map(
    ([prefix, route, changes, suffix]) =>
      prefix + changes.reduce((path, [change, at]) => change(path, at), route) + suffix,
  );

const anyHeaders = fc
  .array(fc.constantFrom(...FORGED_HEADERS, ...ROUTER_HEADERS), { maxLength: 2 })
  .map((some): Record<string, string> => Object.assign({}, ...some));

/** Requests made from the real routes, oddly spelled, by any method, with headers that outsiders should not send. */
export const oddRequests: fc.Arbitrary<OddRequest> = fc.record({
  method: fc.constantFrom(...READS, ...READS, ...WRITES, ...STRANGE),
  path: anyPath,
  headers: anyHeaders,
});
