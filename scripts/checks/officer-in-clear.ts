import type { Path } from '../findings/finding.ts';
import type { Officer } from '../records/schema/officers.ts';
import { type SecretKind, secretsIn } from '../words/secrets.ts';
import { defineCheck } from './check.ts';
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
        hint: '请删去，改写在加密的 data/identities.age 里；已经提交过的，历史版本里还在，请告诉管理员',
      }),
      en: ({ kind, shown }: Given) => ({
        message: `the list of officers holds ${KINDS[kind].en}: ${shown}, which tells who an officer is`,
        hint: 'delete it and keep it in the encrypted data/identities.age; if it was committed before it is still in the history, so tell the administrator',
      }),
    },
  },
  *run({ ledger }, found) {
    for (const [i, officer] of ledger.officerList.entries()) {
      for (const [text, path] of textsOf(officer)) {
        for (const { kind, found: word } of secretsIn(text, () => false)) {
          if (isKind(kind)) {
            yield found('found', { file: 'data/officers.yaml', path: [i, ...path] }, { kind, shown: masked(word) });
          }
        }
      }
    }
  },
});

const isKind = (kind: SecretKind): kind is Kind => Object.hasOwn(KINDS, kind);

/** Every text of an officer's entry with its place. */
function* textsOf(value: Officer | unknown, path: Path = []): Generator<[string, Path]> {
  if (typeof value === 'string') yield [value, path];
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* textsOf(item, [...path, i]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* textsOf(item, [...path, key]);
  }
}
