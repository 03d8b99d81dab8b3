import { describe, expect, test } from 'vitest';
import { asMeant } from './as-meant.ts';
import type { FileKind } from './kinds.ts';
import { faultsOf } from './shape-faults.ts';
import { misfit } from './validate.ts';

function faults(kind: FileKind, value: unknown) {
  const wrong = misfit(kind, value);
  return wrong ? faultsOf(wrong) : [];
}

const DISPATCH = {
  id: 'D2022-0001',
  unit: 'housing',
  nature: 'general',
  title: '标题',
  log: [{ at: '2022-03-30T10:00:00+08:00', event: 'dispatched' }],
};
const REPORT = { id: 'R2022-0001', officer: 'K7M3XP', received: '2022-03-15', kind: 'report', theme: 'other', title: '标题' };

const dispatchWith = (more: object) => faults('dispatch', { ...DISPATCH, ...more });
const reportWith = (more: object) => faults('report', { ...REPORT, ...more });

/** What was probably meant, of the only fault. */
const meant = (found: ReturnType<typeof faults>) => {
  expect(found).toHaveLength(1);
  const [fault] = found;
  return fault?.code === 'shape' ? fault.args.suggestion : fault?.code;
};

test('a record that fits has none', () => {
  expect(dispatchWith({})).toEqual([]);
  expect(reportWith({})).toEqual([]);
});

describe('one fault for each value, with its title, its place and what it should hold', () => {
  test('in a list', () => {
    expect(dispatchWith({ log: [{ at: '2022-02-30T10:00:00+08:00', event: 'dispatched' }] })).toEqual([
      {
        code: 'shape',
        args: {
          field: 'log[1].at',
          title: '时间',
          keyword: 'format',
          value: '2022-02-30T10:00:00+08:00',
          expected: { form: 'moment' },
          suggestion: null,
        },
        path: ['log', 0, 'at'],
      },
    ]);
  });

  test('of several forms', () => {
    expect(reportWith({ received: '2022-13-01' })).toMatchObject([
      { code: 'shape', args: { field: 'received', title: '收件日期', expected: { form: 'day-or-moment' } }, path: ['received'] },
    ]);
    expect(faults('units', [{ id: 'a', name: '甲', successor: 4 }])).toMatchObject([
      { args: { title: '承接单位', expected: { form: 'like', sample: 'market-regulation' }, suggestion: '"4"' } },
    ]);
  });

  test('in the form that was meant, when a group of fields stands there', () => {
    expect(faults('calendar', { closures: [{ date: '2022-2-8', reason: 3 }, '2022.2.9'] })).toMatchObject([
      { path: ['closures', 0, 'date'], args: { suggestion: '2022-02-08' } },
      { path: ['closures', 0, 'reason'], args: { suggestion: '"3"' } },
      { path: ['closures', 1], args: { suggestion: '2022-02-09', expected: { form: 'day' } } },
    ]);
  });

  test('a missing field has the place it is missing from', () => {
    const { title: _, ...untitled } = DISPATCH;
    expect(faults('dispatch', untitled)).toEqual([
      { code: 'missing-field', args: { field: 'title', title: '标题', expected: { form: 'text' } }, path: ['title'] },
    ]);
  });

  test('what is no record at all', () => {
    for (const value of [null, 'id：D2022-0001', [DISPATCH], 5]) {
      expect(faults('dispatch', value)).toMatchObject([
        { code: 'shape', args: { title: '转办单', expected: { form: 'fields' } }, path: [] },
      ]);
    }
  });

  test('a field of a title only above it takes that title', () => {
    const policy = { title: '政策', effective: { from: '2022-01-01' }, generalDays: { value: 0, clause: '6.2', reason: '略' } };
    expect(faults('policy', policy)).toMatchObject([
      { args: { title: '一般性问题办理时限（工作日）', expected: { form: 'number', whole: true, minimum: 1, maximum: null } } },
    ]);
  });
});

describe('fields nobody knows', () => {
  const unknown = (more: object) =>
    dispatchWith(more).map(({ code, args }) => [code, 'suggestion' in args ? args.suggestion : null]);

  test('one that is like none', () => expect(unknown({ 承办人: '某' })).toEqual([['unknown-field', null]]));
  test('one a letter off', () => expect(unknown({ reqest: '某' })).toEqual([['misspelt-field', 'request']]));
  test('one by its Chinese title', () => expect(unknown({ 办理要求: '某' })).toEqual([['misspelt-field', 'request']]));
  test('one in full-width letters', () => expect(unknown({ ｒｅｑｕｅｓｔ: '某' })).toEqual([['misspelt-field', 'request']]));
  test('one with a full-width colon', () => {
    expect(unknown({ 'publication：{ result': 'public }' })).toEqual([['misspelt-field', 'publication']]);
  });

  test('one that is missing under its misspelt name is one mistake', () => {
    const { nature, ...rest } = DISPATCH;
    expect(faults('dispatch', { ...rest, natrue: nature })).toMatchObject([
      { code: 'misspelt-field', args: { suggestion: 'nature' }, path: ['natrue'], key: true },
    ]);
  });

  describe('below a blank field that they are parts of', () => {
    const read = (written: object) => {
      const wrong = misfit('dispatch', asMeant(written));
      return wrong ? faultsOf({ ...wrong, written }) : [];
    };
    const codes = (more: object) => read({ ...DISPATCH, ...more }).map(({ code, path }) => [code, ...(path ?? [])]);

    test('each of them', () => {
      expect(read({ ...DISPATCH, publication: null, result: 'public', 承办人: '某', on: '2022-03-31' })).toMatchObject([
        {
          code: 'unindented-field',
          args: { field: 'result', part: 'publication', title: '公开', isList: false },
          path: ['result'],
        },
        { code: 'unknown-field', args: { field: '承办人' } },
        { code: 'unindented-field', args: { field: 'on' }, key: true },
      ]);
    });
    test('indented with full-width spaces', () => {
      expect(codes({ publication: null, '　　result': 'public' })).toEqual([['unindented-field', '　　result']]);
    });
    test('in a list, which is then not missing as well', () => {
      const { log: _, ...rest } = DISPATCH;
      expect(read({ ...rest, log: null, at: '2022-03-30T10:00:00+08:00' })).toMatchObject([
        { code: 'unindented-field', args: { part: 'log', isList: true } },
      ]);
    });
    test('but not above it, nor below another field, nor below one that is filled in', () => {
      expect(codes({ result: 'public', publication: null })).toEqual([['unknown-field', 'result']]);
      expect(codes({ publication: null, request: '某', result: 'public' })).toEqual([['unknown-field', 'result']]);
      expect(codes({ role: null, result: 'public' })).toEqual([['unknown-field', 'result']]);
    });
  });

  test('names of the language itself are no fields', () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty', 'constructor：x']) {
      expect(unknown({ [name]: 'x' })).toEqual([['unknown-field', null]]);
    }
  });
});

describe('what was probably meant', () => {
  test.each([
    ['2022/3/5', '2022-03-05'],
    ['2022年3月5日', '2022-03-05'],
    ['２０２２－０３－０５', '2022-03-05'],
    ['2022.3.5', '2022-03-05'],
    [20220305, '2022-03-05'],
    ['2022-3-5 9:30', '2022-03-05T09:30:00+08:00'],
    ['2022-03-05 09:30:00', '2022-03-05T09:30:00+08:00'],
    ['2022-03-05T09:30:00', '2022-03-05T09:30:00+08:00'],
    ['2022年3月5日9点30', '2022-03-05T09:30:00+08:00'],
    ['2022-02-30', null],
    ['3月5日', null],
    ['昨天', null],
    ['2022-03-05T25:00:00', '2022-03-05'],
  ])('received: %s → %s', (received, suggestion) => expect(meant(reportWith({ received }))).toBe(suggestion));

  test.each([
    ['2022-03-05', null],
    ['2022-03-05 09:30', '2022-03-05T09:30:00+08:00'],
    ['2022-3-5T9:30Z', '2022-03-05T09:30:00Z'],
    ['2022-03-05 25:30', null],
    ['2022-03-05T10:00:00+25:00', null],
    ['2022-03-05T10:00:00+08:60', null],
  ])('at: %s → %s, without inventing an hour', (at, suggestion) => {
    expect(meant(dispatchWith({ log: [{ at, event: 'dispatched' }] }))).toBe(suggestion);
  });

  test.each([
    ['一般', 'general'],
    ['特殊问题', 'special'],
    ['General', 'general'],
    ['speciel', 'special'],
    ['普通', null],
  ])('nature: %s → %s', (nature, suggestion) => expect(meant(dispatchWith({ nature }))).toBe(suggestion));

  test.each([
    ['d2022-31', 'D2022-0031'],
    ['D20220031', 'D2022-0031'],
    ['Ｄ２０２２－００３１', 'D2022-0031'],
    ['31', null],
  ])('id: %s → %s', (id, suggestion) => expect(meant(dispatchWith({ id }))).toBe(suggestion));

  test('a name of letters as an id', () => expect(meant(dispatchWith({ unit: 'Market Regulation' }))).toBe('market-regulation'));
  test('a code in small letters', () => expect(meant(reportWith({ officer: 'k7m3xp' }))).toBe('K7M3XP'));
  test('one item for a list', () => expect(meant(dispatchWith({ reports: 'R2022-0001' }))).toBe('[R2022-0001]'));
  test('one item behind a dash that is no item', () => expect(meant(dispatchWith({ reports: '-R2022-0001' }))).toBeNull());
  test('a number for text', () => expect(meant(dispatchWith({ title: 2022 }))).toBe('"2022"'));
  test('nothing, for nothing', () => expect(meant(dispatchWith({ title: '' }))).toBeNull());

  test.each([
    ['是', 'true'],
    ['否', 'false'],
    ['Yes', 'true'],
    ['也许', null],
  ])('counts: %s → %s', (counts, suggestion) => {
    expect(meant(reportWith({ adoption: { result: 'partial', on: '2022-03-20', counts } }))).toBe(suggestion);
  });

  test('不采纳 is not 采纳', () => {
    const result = (word: string) => meant(reportWith({ adoption: { result: word, on: '2022-03-20' } }));
    expect(['采纳', '不采纳', '部分采纳'].map(result)).toEqual(['adopted', 'rejected', 'partial']);
  });
});
