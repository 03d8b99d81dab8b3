import { describe, expect, test } from 'vitest';
import { NO_DISPATCH, separated, titleNames } from '../../lib/search-text.ts';
import { find, type Kept, type Pagefind } from './find.ts';

/** An index of documents in the order in which they are shown, that answers as Pagefind does. */
function indexOf(documents: Readonly<Record<string, { title: string; text: string; kind?: 'other' }>>) {
  const questions: string[] = [];
  const kept = Object.entries(documents).map(([id, { title, text, kind }]) => ({
    id,
    content: `${separated(`${title}。${text}`)} ${titleNames(title)} ${kind ? NO_DISPATCH : ''}`.replaceAll(/\s+/g, ' '),
    data: async () => ({}) as Kept,
  }));
  const pagefind: Pagefind = {
    options: async () => {},
    init: async () => {},
    search: async (question) => {
      questions.push(question);
      return { results: kept.filter((one) => one.content.includes(question.slice(1, -1))) };
    },
  };
  return { pagefind, questions };
}

const { pagefind, questions } = indexOf({
  d4: { title: '供水报装', text: '等了很久' },
  d3: { title: '材料退回', text: '不动产登记退回' },
  d2: { title: '不动产登记', text: '材料' },
  d1: { title: '不动产', text: '登记的材料退回' },
  rule: { title: '六（二）', text: '退回', kind: 'other' },
});
const ids = async (query: string) => {
  const { dispatches, others } = await find(pagefind, query);
  return [dispatches.map(({ id }) => id), others.map(({ id }) => id)];
};

describe('what is found', () => {
  test('titles first, the latest first among equals, and what is no dispatch by itself', async () => {
    expect(await ids('不动产')).toEqual([['d2', 'd1', 'd3'], []]);
    expect(await ids('退回')).toEqual([['d3', 'd1'], ['rule']]);
  });

  test('holds every phrase, and the one with more of them in its title comes first', async () => {
    expect(await ids('不动产 登记')).toEqual([['d2', 'd1', 'd3'], []]);
    expect(await ids('登记 材料')).toEqual([['d3', 'd2', 'd1'], []]);
    expect(await ids('不动产 报装')).toEqual([[], []]);
  });

  test('is nothing for a query without a sign to look for, and nothing is asked', async () => {
    questions.length = 0;
    expect(await ids('、。“”')).toEqual([[], []]);
    expect(questions.filter((question) => !question.includes(NO_DISPATCH))).toEqual([]);
  });
});
