import { describe, expect, test } from 'vitest';
import { identityIn } from './identity-fields.ts';

describe('5.1 a field whose name tells who an officer is', () => {
  test.each([
    ...['name', 'Name', '姓名', '体验员姓名', 'fullName', 'real_name', 'xingming'].map((field) => [field, 'name']),
    ...['phone', 'tel', 'Tel.', 'mobile', 'mobile2', '电话', '手机', '手机号', 'home-phone', 'shouji'].map((field) => [
      field,
      'phone',
    ]),
    ...['contact', '联系人', '联系方式', '微信', 'e-mail', 'QQ'].map((field) => [field, 'contact']),
    ...['employer', 'company', '单位', '工作单位', '公司', 'danwei'].map((field) => [field, 'employer']),
    ...['idcard', 'id_card', 'ID card', 'idCard', '身份证', '身份证号码', 'ｉｄｃａｒｄ'].map((field) => [field, 'card']),
    ...['address', '住址', '家庭地址'].map((field) => [field, 'address']),
  ])('%s: %s', (field, expected) => expect(identityIn(field)).toBe(expected));

  test.each(['remark', '备注', 'note', 'terms', 'gender', '性别', 'x', ''])('%s tells nothing', (field) =>
    expect(identityIn(field)).toBeNull(),
  );
});
