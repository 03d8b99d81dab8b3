import type { Path } from '../findings/finding.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { DATA_FILES } from '../records/places.ts';
import { type Identity, identityIn } from '../words/identity-fields.ts';
import { quotedEn, quotedZh } from '../words/quote.ts';
import { type SecretKind, secretsIn } from '../words/secrets.ts';
import { defineCheck } from './check.ts';
import { type FaultOf, faultsOfCodes, placeOf } from './faults.ts';
import { masked } from './mask.ts';

const KINDS = {
  mobile: { zh: '手机号码', en: 'a mobile number' },
  'identity-card': { zh: '身份证号码', en: 'an identity card number' },
  email: { zh: '电子邮箱', en: 'an e-mail address' },
  plate: { zh: '车牌号码', en: 'a number plate' },
  'bank-card': { zh: '银行卡号', en: 'a bank card number' },
} as const;

type Kind = keyof typeof KINDS;

interface Given {
  readonly kind: Kind;
  readonly shown: string;
}

const IDENTITIES: Readonly<Record<Identity, { zh: string; en: string }>> = {
  name: { zh: '姓名', en: 'a name' },
  phone: { zh: '电话', en: 'a telephone number' },
  contact: { zh: '联系方式', en: 'a way to reach somebody' },
  employer: { zh: '工作单位', en: 'an employer' },
  card: { zh: '证件号码', en: "an identity card's number" },
  address: { zh: '住址', en: 'an address' },
  birth: { zh: '出生日期或年龄', en: 'a date of birth or an age' },
  account: { zh: '账号', en: 'an account' },
  picture: { zh: '照片', en: 'a picture' },
};

const HINT_ZH =
  '请把它整个删去：它只能在加密的名册 data/identities.age 里，由保管密钥的人登记。如果已经提交（上传）过，git 历史里还留着，删了也查得到：请马上告诉管理本仓库的人，请其清除历史';
const HINT_EN =
  'take it out: it belongs to the encrypted roster data/identities.age only, where those who keep its key enter it. If it was committed, git keeps it in the history: tell whoever administers the repository at once, so that the history is cleared';

/** 5.1: the list of officers holds codes; who is behind one stands in the encrypted roster and nowhere else. */
export const officerInClear = defineCheck({
  id: 'officer-in-clear',
  clause: '5.1',
  about: {
    zh: '名册 data/officers.yaml 里只有代码。姓名、电话、证件号和工作单位写在加密的 data/identities.age 里，别处一律不写。',
    en: 'data/officers.yaml holds codes only. Names, telephones, identity cards and employers belong to the encrypted data/identities.age and nowhere else.',
  },
  wording: {
    found: {
      severity: 'error',
      zh: ({ kind, shown }: Given) => ({
        message: `名册里有${KINDS[kind].zh}：${shown}，凭它能认出体验员是谁`,
        hint: HINT_ZH,
      }),
      en: ({ kind, shown }: Given) => ({
        message: `the list of officers holds ${KINDS[kind].en}: ${shown}, which tells who an officer is`,
        hint: HINT_EN,
      }),
    },
    field: {
      severity: 'error',
      // What the field holds is not repeated: this message may be read by more people than the list.
      zh: ({ field, identity }: { field: string; identity: Identity }) => ({
        message: `名册里写了${IDENTITIES[identity].zh}（字段${quotedZh(field)}），凭它能认出体验员是谁`,
        hint: HINT_ZH,
      }),
      en: ({ field, identity }) => ({
        message: `the list of officers has a field for ${IDENTITIES[identity as Identity].en} (${quotedEn(field)}), which tells who an officer is`,
        hint: HINT_EN,
      }),
    },
  },
  *run({ ledger }, found) {
    const named = new Set<string>();
    for (const fault of identityFields(ledger)) {
      const field = nameOf(fault.args.field);
      const identity = identityIn(field);
      if (!identity || !fault.path) continue;
      named.add(JSON.stringify(fault.path));
      yield found('field', placeOf(fault), { field, identity });
    }
    for (const [text, path] of textsIn(ledger)) {
      if (named.size > 0 && path.some((_, depth) => named.has(JSON.stringify(path.slice(0, depth + 1))))) continue;
      for (const { kind, found: word } of secretsIn(text, () => false)) {
        if (isKind(kind)) yield found('found', { file: DATA_FILES.officers, path }, { kind, shown: masked(word) });
      }
    }
  },
});

const isKind = (kind: SecretKind): kind is Kind => Object.hasOwn(KINDS, kind);

/** The fields of the list of officers that are none of ours and by their names tell who somebody is. */
export const identityFields = (ledger: Ledger): FaultOf<'unknown-field'>[] =>
  faultsOfCodes(ledger, 'unknown-field').filter(
    ({ file, args }) => file === DATA_FILES.officers && identityIn(nameOf(args.field)) !== null,
  );

/** Behind a full-width colon the value stands in the field's name. */
const nameOf = (field: string): string => field.split('：')[0] ?? '';

/** Every text and number of the list with its place; of a list that could not be taken, what its faults quote. */
function* textsIn(ledger: Ledger): Generator<[string, Path]> {
  yield* textsOf(ledger.officerList, []);
  for (const { file, args, path = [] } of faultsOfCodes(ledger, 'shape')) {
    if (file === DATA_FILES.officers && ledger.officerList.length === 0) yield* textsOf(args.value, path);
  }
}

function* textsOf(value: unknown, path: Path): Generator<[string, Path]> {
  if (typeof value === 'string' || typeof value === 'number') yield [String(value), path];
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* textsOf(item, [...path, i]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* textsOf(item, [...path, key]);
  }
}
