import { describe, expect, test } from 'vitest';
import { secretsIn } from './secrets.ts';

const isOfficerCode = (word: string) => word === 'K7M3XP';
const kinds = (text: string) => secretsIn(text, isOfficerCode).map(({ kind }) => kind);

describe('5.1 what a text gives away', () => {
  test.each([
    ['officer-code', '据K7M3XP反映'],
    ['officer-code', '据 k7m3xp 反映'],
    ['officer-code', '据Ｋ７Ｍ３ＸＰ反映'],
    ['officer-code', '据K7\u200bM3XP反映'],
    ['officer-code', '代码K7M-3XP'],
    ['officer-code', '代码 K7 M3 XP 的报告'],
    ['officer-code', 'K7M - 3XP'],
    ['officer-code', 'K7M、3XP'],
    ['officer-code', 'K 7 M 3 X P'],
    ['officer-code', '据K7\u00adM3\u202dXP反映'],
    ['report-id', '见R2022-0042'],
    ['report-id', '见r2022-0042'],
    ['report-id', '见R2022\u20110042'],
    ['report-id', '见R2022—0042'],
    ['report-id', '见R2022_0042'],
    ['report-id', '见R 2022-0042'],
    ['mobile', '联系138.0013.8000'],
    ['visit-time', '3月9日下午三点左右在二号窗口'],
    ['visit-time', '2022/3/12 10:20'],
    ['visit-time', '3.12上午10点'],
    ['mobile', '联系13800138000'],
    ['mobile', '联系 138 0013 8000'],
    ['mobile', '联系+86-138-0013-8000'],
    ['identity-card', '身份证110101199003071234'],
    ['identity-card', '身份证46010219900307123X'],
    ['bank-card', '卡号6222021234567890123'],
    ['plate', '车牌琼A12345'],
    ['plate', '车牌琼A·D12345'],
    ['email', '写信到someone@example.com'],
    ['visit-time', '3月15日上午10时20分在窗口办理'],
    ['visit-time', '3月15日10:20取号'],
    ['visit-time', '15日下午3点半'],
    ['visit-time', '15号（周二）9点左右'],
    ['visit-time', '2022-03-15 10:20 到窗口'],
    ['visit-time', '2022-03-15T10:20'],
    ['visit-time', '３月１５日１０：２０'],
    ['visit-time', '3月15日9时'],
  ])('%s in “%s”', (kind, text) => expect(kinds(text)).toEqual([kind]));

  test.each([
    '请核查并完善一次性告知清单',
    '共办结12件，用时3个工作日',
    '屯营商转〔2022〕31号',
    '转办单 D2022-0031',
    '2022年3月16日至2022年4月1日',
    '材料清单 GB/T 22239-2019',
    '统一社会信用代码办理须知第3项',
    '电话0898-67822222', // an office's own fixed line
    '窗口工作时间为8:30至17:30', // opening hours name no day
    '请于3月20日17时前回复',
    '请于3月20日17时30分以前回复',
    '定于3月20日9时召开协调会',
    '3月20日起，9时至17时办理',
    '2022年3月15日办理，用时20分钟',
    '3月15日，等候约2小时',
    'ABCD2345', // looks like a code, and is nobody's
    'K7M，3XP', // two things
    'K7M 和 3XP',
    '3月9日有一点不便',
    '15日上午一点进展都没有',
    '上午10点半开门', // no day
    '转办单R字头2022件', // no id
  ])('nothing in “%s”', (text) => expect(kinds(text)).toEqual([]));

  test('one thing is not another: an identity card hides no bank card after it', () => {
    expect(kinds('身份证460102199003071234，卡号4600001234567890')).toEqual(['identity-card', 'bank-card']);
  });

  test('tells what was written, for the office’s own eyes', () => {
    expect(secretsIn('联系13800138000', isOfficerCode)).toEqual([{ kind: 'mobile', found: '13800138000' }]);
  });
});
