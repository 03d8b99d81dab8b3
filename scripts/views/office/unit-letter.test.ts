import { describe, expect, test } from 'vitest';
import type { Dispatch } from '../../records/schema/dispatch.ts';
import { dispatch, judgeHandMade, report } from './county.fixtures.ts';
import { officeCounty } from './office.ts';
import type { UnitLetter } from './unit-letter.ts';

async function letterOf(dispatches: readonly Dispatch[], id = 'D2022-0001', asOf = '2022-03-01'): Promise<UnitLetter> {
  const judgement = await judgeHandMade({ reports: [report('R2022-0001', '2022-02-25')], dispatches }, asOf);
  return officeCounty(judgement, []).sheets.letter(id);
}

const SENT = ['2022-03-01 dispatched'];

test('its fields, and no other', async () => {
  const letter = await letterOf([
    dispatch('D2022-0001', [...SENT, '2022-03-01 urged'], {
      ...{
        reports: ['R2022-0001'],
        number: '样营商转〔2022〕1号',
        stage: 'approval',
        request: '请核查',
        natureReason: '涉及多个单位',
      },
      ...{ importedFrom: '旧表', explanation: '说明', nature: 'special' },
    }),
  ]);
  const { working, ...fields } = letter;
  expect(fields).toEqual({
    ...{ id: 'D2022-0001', number: '样营商转〔2022〕1号', office: '样例县专班办公室', dispatched: '2022-03-01' },
    contact: { email: null, phone: null, address: null },
    ...{ lead: '税务局', assisting: [], receiver: '税务局' },
    ...{ theme: '纳税便利化', stage: '行政审批', problems: ['效率低下'], nature: 'special', natureReason: '涉及多个单位' },
    ...{ title: '第 D2022-0001 件', summary: '', request: '请核查', isHeldBack: false },
    ...{ signBy: '2022-03-02', declineBy: '2022-03-03', signed: null, replied: null },
  });
  expect(working).toMatchObject({ from: '2022-03-02', provisional: true, limit: 7, due: '2022-03-11' });
});

describe('6.1 who leads and who assists', () => {
  const dispatches = [
    dispatch('D2022-0001', SENT, { role: 'lead' }),
    dispatch('D2022-0002', SENT, { role: 'assisting', lead: 'D2022-0001', unit: 'housing' }),
    dispatch('D2022-0003', SENT, { role: 'assisting', lead: 'D2022-0001', unit: 'power' }),
  ];

  test.each([
    ['D2022-0001', '税务局', ['住房和城乡建设局', '供电公司']],
    ['D2022-0002', '住房和城乡建设局', ['住房和城乡建设局', '供电公司']],
    ['D2022-0003', '供电公司', ['供电公司', '住房和城乡建设局']],
  ])('%s, for %s', async (id, receiver, assisting) => {
    expect(await letterOf(dispatches, id)).toMatchObject({ lead: '税务局', receiver, assisting });
  });

  test('a lead that is not on file is not guessed', async () => {
    const alone = dispatch('D2022-0001', SENT, { role: 'assisting', lead: 'D2022-0099' });
    expect(await letterOf([alone])).toMatchObject({ lead: '—', receiver: '税务局', assisting: ['税务局'] });
  });
});

test('5.1 a text that looks as if it gave somebody away holds it back', async () => {
  for (const more of [{ title: '见 R2022-0001' }, { request: '请回电 13812345678' }, { natureReason: '琼A12345 车主反映' }]) {
    expect(await letterOf([dispatch('D2022-0001', SENT, more)]), JSON.stringify(more)).toMatchObject({ isHeldBack: true });
  }
});

test('6.2 until when it can be declined: counted from its receipt, and known before it', async () => {
  const until = async (lines: readonly string[], asOf: string) => {
    const { signBy, declineBy, signed, working } = await letterOf([dispatch('D2022-0001', lines)], 'D2022-0001', asOf);
    return { signBy, declineBy, signed, provisional: working?.provisional };
  };
  const unsigned = { signBy: '2022-03-02', declineBy: '2022-03-03', signed: null, provisional: true };
  expect(await until(SENT, '2022-03-01')).toEqual(unsigned);
  expect(await until(SENT, '2022-03-03')).toEqual({ ...unsigned, signBy: null, provisional: false });
  expect(await until([...SENT, '2022-03-01 signed'], '2022-03-01')).toEqual({
    ...{ signBy: null, declineBy: '2022-03-02', signed: '2022-03-01', provisional: false },
  });
});

test('before an unannounced year there is no counting', async () => {
  expect((await letterOf([dispatch('D2026-0001', ['2026-12-31 dispatched'])], 'D2026-0001', '2026-12-31')).working).toBeNull();
});
