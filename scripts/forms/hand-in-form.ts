import type { Themes } from '../records/schema/themes.ts';
import type { Form } from './form.ts';

/** The choices of the hand-in form that are the same in every county, by their words. */
export const HAND_IN_CHOICES = {
  channel: { 邮件: 'email', 书面: 'paper', 表单: 'form', 其他: 'other' },
  kind: { 体验报告: 'report', 意见: 'opinion', 工作建议: 'suggestion' },
  tone: { 负面: 'negative', 正面案例: 'positive' },
  mode: { 实境式: 'on-errand', 暗访式: 'undercover' },
} as const;

/** The label on issues that are filled-in hand-in forms. */
const HAND_IN_LABEL = '收件登记';

/**
 * 收件登记 (6.1): the form on which the office's staff enter what an officer handed in. It lives in the office's own
 * repository, which no unit can read. The lists of themes are the county's.
 */
export function handInForm(themes: Themes): Form {
  const zh = (items: readonly { readonly zh: string }[]) => items.map((item) => item.zh);
  return {
    name: HAND_IN_LABEL,
    description: '登记体验员交来的体验报告、意见或工作建议',
    title: '收件登记',
    label: HAND_IN_LABEL,
    intro:
      '只在办公室自己的仓库里填写。只写体验员的**编码**，不写姓名、电话和单位。提交后程序自动生成记录，并在下面回复编号或要改的地方。',
    fields: [
      { type: 'input', id: 'officer', label: '体验员编码', required: true, placeholder: 'K7M3XP' },
      {
        type: 'input',
        id: 'received',
        label: '收件日期',
        description: '办公室收到的那一天，决定算哪个月',
        required: true,
        placeholder: '例：2022-03-15',
      },
      { type: 'dropdown', id: 'channel', label: '收件方式', required: true, options: Object.keys(HAND_IN_CHOICES.channel) },
      { type: 'dropdown', id: 'kind', label: '类别', required: true, options: Object.keys(HAND_IN_CHOICES.kind) },
      { type: 'dropdown', id: 'tone', label: '正负面', required: false, options: Object.keys(HAND_IN_CHOICES.tone) },
      { type: 'dropdown', id: 'mode', label: '体验方式', required: false, options: Object.keys(HAND_IN_CHOICES.mode) },
      { type: 'dropdown', id: 'theme', label: '主题', required: true, options: zh(themes.themes) },
      { type: 'dropdown', id: 'stage', label: '环节', required: false, options: zh(themes.stages) },
      { type: 'dropdown', id: 'problems', label: '问题类型', required: false, multiple: true, options: zh(themes.problems) },
      { type: 'input', id: 'units', label: '责任单位', description: '单位名称或简称，几个单位用顿号隔开', required: false },
      { type: 'input', id: 'explanation', label: '说明', description: '主题、环节或问题类型选“其他”时写明', required: false },
      { type: 'input', id: 'title', label: '报告标题', required: true },
      { type: 'textarea', id: 'body', label: '报告正文', description: '体验员的原话，不作删改', required: true },
    ],
  };
}
