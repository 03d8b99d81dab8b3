import { expect, test } from 'vitest';
import { plainNumber } from './document-number.ts';

test.each(['D2022-0031', ' d2022-0031 ', 'Ｄ２０２２－００３１', 'D2022- 0031', '\u200bD2022-\u200b0031'])(
  '%j is the id it was meant for',
  (written) => {
    expect(plainNumber(written)).toBe('D2022-0031');
  },
);

test.each(['屯营商转〔2022〕 31 号', '屯营商转[2022]31号', '屯营商转（2022）３１号', '屯营商转【2022】31号'])(
  '%j is one number',
  (written) => {
    expect(plainNumber(written)).toBe(plainNumber('屯营商转〔2022〕31号'));
  },
);

test('other numbers stay other numbers', () => {
  expect(plainNumber('屯营商转〔2022〕31号')).not.toBe(plainNumber('屯营商转〔2022〕3号'));
  expect(plainNumber('屯营商转〔2022〕31号')).not.toBe(plainNumber('屯营商转〔2023〕31号'));
});
