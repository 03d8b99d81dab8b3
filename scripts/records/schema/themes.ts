import Type, { type Static } from 'typebox';
import { listed, object, text } from './common.ts';

const item = object({ id: listed('编号'), zh: text('中文名称'), en: text('英文名称') }, '条目');

/** 3.2: the closed lists of themes, stages and problem types. `other` needs an explanation in the record. */
export const ThemesSchema = object(
  {
    themes: Type.Array(item, { title: '主题', minItems: 1 }),
    stages: Type.Array(item, { title: '环节', minItems: 1 }),
    problems: Type.Array(item, { title: '问题类型', minItems: 1 }),
  },
  '主题、环节与问题类型',
);

export type Themes = Static<typeof ThemesSchema>;
export type ListItem = Static<typeof item>;
