import type { Form } from './form.ts';

/** The label on issues that are filled-in reply forms. */
export const REPLY_LABEL = '单位回复';

/** What a unit can say on the form, and the command that says the same in a comment. */
export const REPLY_CHOICES = { '回复办理结果（办结）': '/办结', 签收: '/签收', '退单（不属本单位职责）': '/退单' } as const;

/** 单位回复 (6.2): for officials who would rather fill in boxes than write below the issue. It lives in the reply repository. */
export const replyForm: Form = {
  name: '回复转办单',
  description: '责任单位签收、退单或回复办理结果',
  title: '单位回复',
  label: REPLY_LABEL,
  intro: '也可以不填这张表，直接在转办单的议题下面写回复。请用本单位登记过的账号提交。',
  fields: [
    { type: 'input', id: 'dispatch', label: '转办单编号', required: true, placeholder: 'D2022-0031' },
    { type: 'dropdown', id: 'what', label: '这次是', required: true, options: Object.keys(REPLY_CHOICES) },
    {
      type: 'textarea',
      id: 'text',
      label: '内容',
      description: '办理情况和整改措施；退单请写理由；签收可以不写',
      required: false,
    },
  ],
};
