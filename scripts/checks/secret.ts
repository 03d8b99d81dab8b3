import type { Place } from '../findings/finding.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { DATA_FILES } from '../records/places.ts';
import { SECRET_WORDS } from '../words/secret-words.ts';
import { type SecretKind, secretsIn } from '../words/secrets.ts';
import { defineCheck } from './check.ts';
import { masked } from './mask.ts';

interface Given {
  readonly kind: SecretKind;
  readonly shown: string;
}

/** 5.1: what a unit or the public can read gives away neither an officer nor anybody's personal data. */
export const secret = defineCheck({
  id: 'secret',
  clause: '5.1',
  about: {
    zh: '转办单的标题、要求、正文和公开摘要，决定公开的会议议题和决定，以及责任单位的名称和曾用名，单位和公众看得到，不能有体验员代码、报告编号、手机号、身份证号、车牌、邮箱、银行卡号。',
    en: 'The title, request, text and public summary of a dispatch, the title and decision of a meeting made public, and the names of units are read by others: no officer code, report id, mobile, identity card, number plate, e-mail or bank card may stand in them.',
  },
  wording: {
    found: {
      severity: 'error',
      zh: ({ kind, shown }: Given) => ({
        message: `单位或公众看得到的文字里有${SECRET_WORDS[kind].zh}：${shown}`,
        hint: SECRET_WORDS[kind].howZh,
      }),
      en: ({ kind, shown }) => ({
        message: `a text that a unit or the public can read holds ${SECRET_WORDS[kind as SecretKind].en}: ${shown}`,
        hint: SECRET_WORDS[kind as SecretKind].howEn,
      }),
    },
  },
  *run({ ledger }, found) {
    for (const { kind, place, word } of given(ledger)) {
      // Codes and ids say nothing to an outsider and must be found again; the rest is not repeated in full.
      const shown =
        kind === 'officer-code' || kind === 'report-id'
          ? word
          : kind === 'visit-day'
            ? word.replaceAll(/\d+/g, '*')
            : masked(word);
      yield found('found', place, { kind, shown });
    }
  },
});

interface GivenAway {
  readonly kind: SecretKind;
  readonly place: Place;
  /** As it was written. */
  readonly word: string;
}

function* given({ dispatches, meetings, unitList, officers }: Ledger): Generator<GivenAway> {
  for (const { file, secrets } of [...dispatches.values(), ...meetings.values()]) {
    for (const { kind, path, found } of secrets) yield { kind, place: { file, path }, word: found };
  }
  for (const [i, { name, aliases = [], formerNames = [] }] of unitList.entries()) {
    const names = [
      { name, path: [i, 'name'] },
      ...aliases.map((alias, j) => ({ name: alias, path: [i, 'aliases', j] })),
      ...formerNames.map((former, j) => ({ ...former, path: [i, 'formerNames', j, 'name'] })),
    ];
    for (const { name: text, path } of names) {
      for (const { kind, found } of secretsIn(text, (word) => officers.has(word)))
        yield { kind, place: { file: DATA_FILES.units, path }, word: found };
    }
  }
}
