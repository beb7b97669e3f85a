import { expect, test } from 'vitest';
import { addressKind, leadsInside } from './inside-the-network.ts';

test.each([
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['::1', 'loopback'],
  ['0:0:0:0:0:0:0:1', 'loopback'],
  ['[::1]', 'loopback'],
  ['::ffff:127.0.0.1', 'loopback'],
  ['::ffff:7f00:1', 'loopback'],
  ['::127.0.0.1', 'loopback'],
  ['::ffff:0:127.0.0.1', 'loopback'],
  ['64:ff9b::7f00:1', 'loopback'],
  ['2002:7f00:1::', 'loopback'],
  ['169.254.169.254', 'link-local'],
  ['169.254.170.2', 'link-local'],
  ['::ffff:a9fe:a9fe', 'link-local'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local'],
  ['febf:ffff::', 'link-local'],
  ['fd00:ec2::254', 'link-local'],
  ['FD00:0EC2::23', 'link-local'],
  ['0.0.0.0', 'unspecified'],
  ['0.1.2.3', 'unspecified'],
  ['::', 'unspecified'],
  ['224.0.0.1', 'multicast'],
  ['255.255.255.255', 'multicast'],
  ['ff02::1', 'multicast'],
  ['10.0.0.1', 'private'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'private'],
  ['fd12:3456::1', 'private'],
  ['fec0::1', 'private'],
  ['172.32.0.1', 'public'],
  ['100.128.0.1', 'public'],
  ['93.184.215.14', 'public'],
  ['2001:db8::1', 'public'],
  ['2002:5db8:d70e::', 'public'],
] as const)('%s is %s', (address, kind) => {
  expect(addressKind(address)).toBe(kind);
});

test.each([
  '',
  'example.org',
  '127.0.0',
  '127.0.0.1.2',
  '127.0.0.256',
  '0127.0.0.1',
  '2130706433',
  '1::2::3',
  ':::',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7::8:9',
  'g::1',
  '12345::',
  '127.0.0.1::',
])('%j is no address', (text) => {
  expect(addressKind(text)).toBeNull();
});

test.each([
  'http://localhost/health',
  'http://LOCALHOST.:3000/',
  'http://api.localhost/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://127.0.0.1./',
  'http://[::1]:8080/',
  'http://[::ffff:7f00:1]/',
  'http://[0:0:0:0:0:ffff:127.0.0.1]/',
  'http://[fe80::1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://0xa9fea9fe/',
  'http://[fd00:ec2::254]/',
  'http://0/',
  'http://\u{ff11}27.0.0.1/',
])('%s leads inside, however its host is spelled', (url) => {
  expect(leadsInside(new URL(url).hostname)).toBe(true);
});

test.each([
  'https://example.org/health',
  'http://10.1.2.3/',
  'http://localhost.example.org/',
  'http://[2001:db8::1]/',
])('%s does not lead inside by its text', (url) => {
  expect(leadsInside(new URL(url).hostname)).toBe(false);
});
