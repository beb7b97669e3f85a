import { describe, expect, test } from 'vitest';
import { listHref, readListQuery } from './list-query.ts';

describe('the address of a list', () => {
  test('says which part is wanted', () => {
    expect(readListQuery({ term: ' sales ', page: '2' })).toEqual({ term: 'sales', page: 2 });
  });

  test.each(['0', '-1', '1.5', 'two', '', '1e9', ['1', '2'], undefined])(
    'shows the first page when the page makes no sense: %j',
    (page) => {
      expect(readListQuery({ page }).page).toBe(1);
    },
  );

  test('leaves out what goes without saying', () => {
    expect(listHref('/datasets', { term: '', page: 1 })).toBe('/datasets');
  });

  test('keeps the other filters of the list', () => {
    expect(listHref('/shares', { term: 'a b', page: 3 }, { status: 'Approved' })).toBe(
      '/shares?status=Approved&term=a+b&page=3',
    );
  });
});
