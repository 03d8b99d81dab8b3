import Type, { type Static } from 'typebox';
import { choice, moment, object, text } from './common.ts';

/** Everything the channel posts once: an issue has a number, a comment has an id; with neither it is only announced. */
const post = object(
  {
    key: Type.String({
      pattern: '^[a-z][a-z0-9-]*(\\.[A-Za-z0-9-]+)?$',
      title: '发出的是什么',
      description:
        'issue 议题 | status 状态评论 | reminder 临期提醒 | supervision-1 督办第一级 | notice-… 办公室提醒 | form-… 对回复表单的回音',
    }),
    at: moment('何时准备发出'),
    run: text('由哪一次同步准备发出'),
    number: Type.Optional(Type.Integer({ minimum: 1, title: '议题号' })),
    comment: Type.Optional(Type.Integer({ minimum: 1, title: '评论编号' })),
    url: Type.Optional(text('网址')),
    updated: Type.Optional(moment('服务器上最后修改的时间')),
    sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$', title: '最近一次发出的内容的指纹' })),
    about: Type.Optional(
      Type.String({
        pattern: '^[0-9a-f]{64}$',
        title: '所回的表单当时的内容的指纹',
        description: '没有收下的表单，凭它知道改过没有',
      }),
    ),
  },
  '发出的议题或评论',
);

/** What came of a comment: the event it wrote into the log, an adoption, or nothing. */
const OUTCOMES = [
  'signed',
  'declined',
  'replied',
  'accepted',
  'returned',
  'decline-accepted',
  'decline-refused',
  'reclassified',
  'adopted',
  'supplement',
  'nothing',
] as const;

/** Why a comment came to nothing, for the status comment and the check. */
const REFUSALS = [
  'after-close',
  'after-decline',
  'signed-twice',
  'declined-twice',
  'no-reason',
  'nothing-to-review',
  'reply-and-decline',
  'already-special',
  'late-change',
  'adoption-form',
  'no-single-report',
  'unclear-decision',
  'out-of-order',
  'unwritable',
] as const;

/** What became of something that was received. */
const became = {
  outcome: choice(OUTCOMES, {
    title: '记成了什么',
    description: 'supplement 回复等待审核时的补充，不记入办理记录 | nothing 没有记入办理记录（须写 why）',
  }),
  why: Type.Optional(choice(REFUSALS, { title: '为什么没有记入' })),
  command: Type.Optional(text('命令', '没有执行的命令，如 approve')),
};

/** A comment by an account of the unit or of the office. Nobody else's is kept. */
const comment = object(
  {
    id: Type.Integer({ minimum: 1, title: '评论编号' }),
    issue: Type.Integer({ minimum: 1, title: '在哪个议题下' }),
    at: moment('服务器收到的时间', '第一次发表的时间；收到以前隔日改过的，是最后修改的时间。是否按时以此为准'),
    posted: Type.Optional(moment('最初发表的时间', '只在收到以前隔日改过、按修改的时间算时写')),
    author: Type.Integer({ title: '账号数字编号' }),
    login: Type.Optional(text('登录名')),
    role: choice(['unit', 'office'], { title: '谁的评论', description: 'unit 责任单位 | office 办公室' }),
    url: text('网址'),
    ...became,
    seen: Type.Optional(Type.Boolean({ title: '已用 👀 标出' })),
    withdrawn: Type.Optional(moment('何时发现评论已被删除')),
  },
  '收到的评论',
);

/** A filled-in form of the unit's. It is an issue of its own, and its number is no comment's. */
const form = object(
  {
    issue: Type.Integer({ minimum: 1, title: '表单的议题号' }),
    at: moment('服务器收到的时间', '提交的时间；退回后改好的，是改好的时间。是否按时以此为准'),
    author: Type.Integer({ title: '账号数字编号' }),
    login: Type.Optional(text('登录名')),
    url: text('网址'),
    ...became,
    withdrawn: Type.Optional(moment('何时发现表单已被删除')),
  },
  '收到的回复表单',
);

/** What was said, each time it was different. The text stays when it is edited or deleted. */
const draft = {
  rev: Type.Integer({ minimum: 1, title: '第几稿' }),
  updated: moment('服务器上修改的时间'),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$', title: '原文的指纹' }),
  text: Type.Optional(Type.String({ title: '原文', description: '太长放不下时不写，凭指纹核对' })),
};

const revision = object({ comment: Type.Integer({ minimum: 1, title: '评论编号' }), ...draft }, '评论的一稿');
const formRevision = object({ form: Type.Integer({ minimum: 1, title: '表单的议题号' }), ...draft }, '表单的一稿');

const TROUBLES = ['transferred', 'deleted', 'not-found', 'locked', 'not-ours', 'refused'] as const;

/** What a person must look at, as long as it lasts. */
const trouble = object(
  {
    kind: choice(TROUBLES, {
      title: '出了什么问题',
      description:
        'transferred 议题被移走 | deleted 议题被删除 | not-found 议题找不到 | locked 议题被锁定 | not-ours 议题不是本程序开立的 | refused 服务器不收',
    }),
    since: moment('何时发现'),
    key: Type.Optional(text('哪一个议题或评论')),
    to: Type.Optional(text('移到了哪里')),
    sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$', title: '服务器不收的内容的指纹' })),
  },
  '要人处理的问题',
);

/**
 * What the reply channel did and received for one dispatch (or, as `office`, for the office itself, or what it answered to
 * a year's reply forms): its own memory, written by `ledger sync` beside the dispatch. Lists of flat maps, so that the fast
 * reader takes them.
 */
export const ChannelSchema = object(
  {
    id: Type.String({
      pattern: '^(D\\d{4}-\\d{4,}|office|forms-\\d{4})$',
      title: '转办单编号',
      description: '与文件名相同；office 是发给办公室自己的提醒，forms-2022 是对当年回复表单的回音',
    }),
    repository: Type.Optional(text('议题所在的仓库')),
    posts: Type.Optional(Type.Array(post, { title: '发出的议题和评论' })),
    comments: Type.Optional(Type.Array(comment, { title: '收到的评论' })),
    revisions: Type.Optional(Type.Array(revision, { title: '评论原文' })),
    forms: Type.Optional(Type.Array(form, { title: '收到的回复表单' })),
    formRevisions: Type.Optional(Type.Array(formRevision, { title: '表单原文' })),
    troubles: Type.Optional(Type.Array(trouble, { title: '要人处理的问题' })),
  },
  '往来记录',
);

export type Channel = Static<typeof ChannelSchema>;
export type Post = Static<typeof post>;
export type ReceivedComment = Static<typeof comment>;
export type Revision = Static<typeof revision>;
export type ReceivedForm = Static<typeof form>;
export type FormRevision = Static<typeof formRevision>;
export type Trouble = Static<typeof trouble>;
export type Outcome = (typeof OUTCOMES)[number];
export type Refusal = (typeof REFUSALS)[number];
