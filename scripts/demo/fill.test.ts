import { expect, test } from 'vitest';
import { fill, fillingOf } from './fill.ts';
import type { Matter } from './matter.ts';
import { random } from './random.ts';

const filling = new Map([
  ['place', '{town}便民中心'],
  ['town', '白石镇'],
]);

test('every slot is filled, also one inside what fills another', () => {
  expect(fill('在{place}排队，{town}的人都知道', filling)).toBe('在白石镇便民中心排队，白石镇的人都知道');
});

test('a text without slots stays as it is', () => {
  expect(fill('窗口没有人', filling)).toBe('窗口没有人');
});

test('a slot the matter does not have is a mistake in the bank', () => {
  expect(() => fill('在{window}办理', filling)).toThrow('{window}');
});

test('each slot gets one of its choices', () => {
  const slots = { place: ['大厅', '分厅'], thing: ['执照'] };
  const chosen = fillingOf({ slots } as unknown as Matter, random('filling'));
  expect(slots.place).toContain(chosen.get('place'));
  expect(chosen.get('thing')).toBe('执照');
});
