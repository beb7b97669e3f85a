import { describe, expect, test } from 'vitest';
import { missing, typed, typedList } from './read-form.ts';

function form(values: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

describe('what is read from a form', () => {
  test('is without the space around it', () => {
    expect(typed(form({ label: '  finance-dev ' }), 'label')).toBe('finance-dev');
  });

  test('is empty for a field that is not there', () => {
    expect(typed(form({}), 'label')).toBe('');
  });

  test('has every tag once, and no empty ones', () => {
    expect(typedList(form({ tags: 'daily, finance,, daily , ' }), 'tags')).toEqual(['daily', 'finance']);
  });

  test('says what to fill in for the fields that were left empty, in their order', () => {
    const sentences = { label: 'Give it a name.', region: 'Choose a region.', team: 'Choose a team.' };
    expect(Object.entries(missing(form({ label: ' ', region: 'eu-west-1' }), sentences))).toEqual([
      ['label', 'Give it a name.'],
      ['team', 'Choose a team.'],
    ]);
  });
});
