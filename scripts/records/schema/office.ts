import Type, { type Static } from 'typebox';
import { day, object, text } from './common.ts';

export const OfficeSchema = object(
  {
    county: text('县名', '如 屯昌县'),
    office: text('办公室名称'),
    taskForce: Type.Optional(text('专班名称')),
    phone: Type.Optional(text('办公室电话')),
    email: Type.Optional(text('收件邮箱')),
    address: Type.Optional(text('地址')),
    timeZone: text('时区', '如 Asia/Shanghai；日期以此为准'),
    numbering: Type.Optional(text('文号格式', '如 屯营商转〔{year}〕{n}号')),
    replyRepository: Type.Optional(
      Type.Union([text('回复仓库'), Type.Null()], { title: '回复仓库', description: '责任单位在此回复，不能是本仓库' }),
    ),
    officeRepository: Type.Optional(Type.Union([text('办公室仓库'), Type.Null()], { title: '办公室仓库' })),
    accounts: Type.Optional(
      Type.Array(object({ id: Type.Integer({ title: '账号数字编号' }), login: Type.Optional(text('登录名')) }, '账号'), {
        title: '办公室的账号',
        description: '在回复仓库里可以 /通过、/退回 的账号，按数字编号认',
      }),
    ),
    site: Type.Optional(
      Type.Union([Type.String({ pattern: '^https?://[\\w\u4e00-\u9fff.-]+(:\\d{1,5})?(/\\S*)?$' }), Type.Null()], {
        title: '公开网站网址',
        description: '以 https:// 开头的网址，如 https://tiyan.example.gov.cn/；还没有就不写',
      }),
    ),
    fictional: Type.Optional(Type.Boolean({ title: '虚构的演示县', description: '为真时每一页都声明内容为虚构' })),
    asOf: Type.Optional(day('统计截止日', '演示或归档时固定“今天”；日常使用不写')),
    since: Type.Optional(day('启用日期', '从这一天起用本系统；之前的季度不催报')),
  },
  '办公室',
);

export type Office = Static<typeof OfficeSchema>;
