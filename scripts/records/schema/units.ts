import Type, { type Static } from 'typebox';
import { choice, day, listed, object, text } from './common.ts';

const unit = object(
  {
    id: listed('编号'),
    name: text('名称'),
    kind: Type.Optional(
      choice(['department', 'town', 'utility'], {
        title: '类别',
        description: 'department 部门 | town 乡镇 | utility 公共服务企业',
      }),
    ),
    aliases: Type.Optional(Type.Array(text('别称'), { title: '别称', description: '公开，网站上写作“简称”' })),
    formerNames: Type.Optional(
      Type.Array(object({ name: text('原名'), until: Type.Optional(day('用到哪一天')) }, '原名'), { title: '曾用名' }),
    ),
    successor: Type.Optional(Type.Union([listed('承接单位'), Type.Null()], { title: '承接单位' })),
    accounts: Type.Optional(
      Type.Array(
        Type.Union([
          text('账号'),
          object({ id: Type.Integer({ title: '账号数字编号' }), login: Type.Optional(text('登录名')) }, '账号'),
        ]),
        { title: '可代表本单位回复的账号' },
      ),
    ),
    repository: Type.Optional(Type.Union([text('回复仓库'), Type.Null()], { title: '本单位的回复仓库' })),
  },
  '责任单位',
);

export const UnitsSchema = Type.Array(unit, { title: '责任单位名录' });

export type Unit = Static<typeof unit>;
