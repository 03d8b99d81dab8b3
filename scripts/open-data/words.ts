import type { PublicCounty } from '../views/public.ts';
import type { PublicDispatch } from '../views/public-dispatch.ts';
import { readableLine } from './text.ts';

/** What stands for a text that the office has not made public. */
const UNPUBLISHED = '内容未公开';

/** On what terms the data may be used; stands in every file that has room for it. */
export const licenceOf = ({ office, fictional }: PublicCounty): string =>
  `${fictional ? '虚构的演示数据。' : ''}任何人都可以自由使用、转载和加工，请注明来源“${office}”和统计截止日。`;

/** What a dispatch is called: its title where that is public, otherwise its number and that it isn't. */
export const nameOf = ({ content, number, id }: PublicDispatch): string =>
  content ? readableLine(content.title) : `${readableLine(number ?? id)}（${UNPUBLISHED}）`;
