/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { PublicContact } from '../../../scripts/views/public-contact.ts';
import { joined } from '../../../scripts/words/joined.ts';

/** One field over the whole width, or two side by side. */
export type Field = readonly [label: string, value: Child, isTall?: 'tall'];

/** A form on paper: from the office to a unit, a row for each field or pair of fields. */
export function LetterTable({
  office,
  verb,
  receiver,
  rows,
}: {
  readonly office: string;
  /** What the office does: 转, 致. */
  readonly verb: string;
  readonly receiver: string;
  readonly rows: readonly (readonly Field[])[];
}) {
  return (
    <table class="letter">
      <caption>{joined(office, verb, receiver)}</caption>
      <tbody>
        {rows.map((fields) => (
          <tr class={fields[0]?.[2]}>
            {fields.map(([label, value]) => [
              <th key={`${label} label`} scope="row">
                {label}
              </th>,
              <td key={label} {...(fields.length === 1 ? { colspan: 3 } : {})}>
                {value}
              </td>,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where an answer goes and whom to ask; what the county hasn't written stays empty, to be written by hand. */
export const contactRows = (office: string, { phone, email, address }: PublicContact): readonly (readonly Field[])[] => [
  [
    ['办公室电话', phone],
    ['办公室邮箱', email],
  ],
  [['送交', [office, address].filter(Boolean).join('，')]],
];

/** A letter that must not leave: a text of it looks as if it gave an officer away (5.1). */
export const HeldBack = () => (
  <p class="notice">
    <strong>还不能转出。</strong>文字里有像是能认出体验员的内容，见这一件的检查；改好以后，这里就能打印。
  </p>
);
