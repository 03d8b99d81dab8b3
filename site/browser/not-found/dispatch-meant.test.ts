import { expect, test } from 'vitest';
import { dispatchMeant } from './dispatch-meant.ts';

test.each([
  ['/dispatches/D2022-0031', 'D2022-0031'],
  ['/dispatches/d2022-0031/', 'D2022-0031'],
  ['/D2022-31', 'D2022-0031'],
  ['/D20220031', 'D2022-0031'],
  ['/dispatch/D2022_0031.html', 'D2022-0031'],
  ['/county/dispatches/D2022-12345/', 'D2022-12345'],
  ['/dispatches/%EF%BC%A42022%EF%BC%8D0031/', 'D2022-0031'],
  ['/dispatches/D2022%E2%80%940031/', 'D2022-0031'],
  ['/?id=D2022-0031', 'D2022-0031'],
  ['/reports/R2022-0031/', null],
  ['/dispatches/', null],
  ['/dispatches/D2022/', null],
  ['/dispatches/D2022-0031234567/', null],
  ['/ID2022-0031/', null],
  ['/%E0%A4%A/D2022-0031/', 'D2022-0031'],
])('%s → %s', (address, id) => expect(dispatchMeant(address)).toBe(id));
