/** @jsxImportSource #jsx */
import { describe, expect, it } from 'vitest';
import { kept } from './kept.ts';

describe('a kept piece of HTML', () => {
  it('is made once for each key', () => {
    const made: string[] = [];
    const tag = kept((text: string) => {
      made.push(text);
      return <b>{text}</b>;
    });
    expect(['a', 'b', 'a'].map((text) => String(tag(text)))).toEqual(['<b>a</b>', '<b>b</b>', '<b>a</b>']);
    expect(made).toEqual(['a', 'b']);
  });
});
