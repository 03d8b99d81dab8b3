/** What a field's name says it holds about a person. */
export type Identity = 'name' | 'phone' | 'contact' | 'employer' | 'card' | 'address' | 'birth' | 'account' | 'picture';

const CHINESE: readonly (readonly [Identity, RegExp])[] = [
  ['card', /身份证|证件|护照|社保卡|工作证/],
  ['phone', /电话|手机|号码|座机/],
  ['contact', /联系|微信|邮箱|邮件|[Qq][Qq]/],
  ['employer', /单位|公司|企业|店铺|商户|雇主|职务|职位|就职|任职/],
  ['address', /住址|地址|住所|籍贯/],
  ['birth', /生日|出生|年龄/],
  ['account', /账号|帐号|账户|银行|车牌/],
  ['picture', /照片|头像/],
  ['name', /姓名|名字|姓氏|本名|实名|称呼|名称|体验员名/],
];

/** English words and pinyin, as the parts of a name like `homePhone` or `id_card`. */
const PARTS: Readonly<Record<Identity, readonly string[]>> = {
  card: ['idcard', 'idnumber', 'idno', 'identity', 'passport', 'licence', 'license', 'sfz', 'shenfenzheng', 'zhengjian'],
  phone: ['phone', 'telephone', 'tel', 'mobile', 'cell', 'cellphone', 'landline', 'fax', 'dianhua', 'shouji', 'sj', 'dh'],
  contact: ['contact', 'contacts', 'email', 'mail', 'wechat', 'weixin', 'qq', 'lianxi', 'lianxiren', 'youxiang'],
  employer: [
    ...['employer', 'company', 'enterprise', 'firm', 'business', 'organisation', 'organization', 'org', 'workplace', 'shop'],
    ...['occupation', 'job', 'position', 'danwei', 'gongsi', 'qiye', 'zhiwu'],
  ],
  address: ['address', 'addr', 'home', 'residence', 'street', 'dizhi', 'zhuzhi'],
  birth: ['birth', 'birthday', 'birthdate', 'born', 'age', 'shengri'],
  account: ['account', 'bank', 'bankcard', 'plate', 'yinhang', 'zhanghao'],
  picture: ['photo', 'picture', 'avatar', 'zhaopian'],
  name: ['name', 'names', 'surname', 'forename', 'firstname', 'lastname', 'fullname', 'realname', 'nickname', 'xingming', 'xm'],
};

/**
 * What a field would tell about a person by its name, null for one that tells nothing: `姓名`, `homePhone`, `id_card`,
 * `danwei`. It errs on the side of stopping, and is asked only of fields that are none of ours.
 */
export function identityIn(field: string): Identity | null {
  const plain = field.normalize('NFKC').trim();
  const inChinese = CHINESE.find(([, form]) => form.test(plain));
  if (inChinese) return inChinese[0];
  const parts = plain
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  // `id_card` and `ID card` are `idcard`.
  const words = new Set([...parts, parts.join('')]);
  const found = Object.entries(PARTS).find(([, known]) => known.some((word) => words.has(word)));
  return (found?.[0] as Identity | undefined) ?? null;
}
