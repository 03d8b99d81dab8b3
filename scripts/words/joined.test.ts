import { expect, test } from 'vitest';
import { joined } from './joined.ts';

test.each([
  [['专班办公室转', '税务局', '办理'], '专班办公室转税务局办理'],
  [['专班办公室转', 'fenglin-town', '办理'], '专班办公室转 fenglin-town 办理'],
  [['', 'tax', '没有签收'], 'tax 没有签收'],
  [['回避', 'tax、税务局', '，不应认定'], '回避 tax、税务局，不应认定'],
  [['转', '', '办理'], '转办理'],
  [[], ''],
])('%j', (parts, sentence) => expect(joined(...parts)).toBe(sentence));
