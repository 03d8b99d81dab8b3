import { expect, test } from 'vitest';
import { idMeantBy } from './id-forms.ts';
import type { RecordKind } from './places.ts';

test.each<[string, RecordKind, string | null]>([
  ['D2022-0001.md.txt', 'dispatch', 'D2022-0001'],
  ['d2022-0001.MD', 'dispatch', 'D2022-0001'],
  ['D2022-0001.txt', 'dispatch', 'D2022-0001'],
  ['D2022-0001。md', 'dispatch', 'D2022-0001'],
  ['D2022-0001.md ', 'dispatch', 'D2022-0001'],
  ['D2022-0001', 'dispatch', 'D2022-0001'],
  ['M2022-01.markdown', 'meeting', 'M2022-01'],
  ['2022-q1.md.txt', 'quarterly', '2022-Q1'],
  ['2022.txt', 'assessment', '2022'],
  ['2022.txt', 'dispatch', null],
  ['R2022-0001.txt', 'dispatch', null],
  ['D2022-0001 附件.txt', 'dispatch', null],
  ['D2022-0001.pdf', 'dispatch', null],
  ['D2022-0001.md.bak', 'dispatch', null],
  ['说明.txt', 'dispatch', null],
])('%s of the kind %s is meant for %s', (name, kind, id) => expect(idMeantBy(`reports/x/${name}`, kind)).toBe(id));
