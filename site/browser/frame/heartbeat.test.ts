import { describe, expect, test } from 'vitest';
import { heartbeatText } from './heartbeat.ts';

const told = (at: unknown, now: string) => heartbeatText({ at }, 'Asia/Shanghai', new Date(now));

describe('when the county’s work last ran by itself', () => {
  test('is told in the county’s time', () => {
    expect(told('2022-03-16T01:30:00Z', '2022-03-16T02:00:00Z')).toBe('自动办理最近一次运行：2022年3月16日 09:30。');
    expect(told('2022-03-16T09:30:00+08:00', '2022-03-16T04:29:59Z')).toContain('最近一次运行：2022年3月16日 09:30');
  });

  test('so many hours ago, says that it has stopped', () => {
    expect(told('2022-03-16T09:30:00+08:00', '2022-03-16T04:30:00Z')).toContain('已有3小时没有运行');
    expect(told('2022-03-16T09:30:00+08:00', '2022-03-18T01:30:00Z')).toContain('已有48小时没有运行');
  });

  test('a visitor’s clock that is behind changes nothing', () => {
    expect(told('2022-03-16T09:30:00+08:00', '2021-01-01T00:00:00Z')).toContain('最近一次运行');
  });

  test.each([null, undefined, 'yesterday', '2022-03-16', '2022-03-16T09:30:00', '2022-13-45T09:30:00Z', 1647394200000, {}])(
    '%j tells nothing',
    (at) => expect(told(at, '2022-03-16T02:00:00Z')).toBeNull(),
  );

  test.each([null, 'x', 3, []])('nor does a file that holds %j', (file) => {
    expect(heartbeatText(file, 'Asia/Shanghai', new Date('2022-03-16T02:00:00Z'))).toBeNull();
  });

  test('nor does a zone there isn’t', () => {
    expect(heartbeatText({ at: '2022-03-16T01:30:00Z' }, 'Nowhere', new Date('2022-03-16T02:00:00Z'))).toBeNull();
  });
});
