/** @jsxImportSource #jsx */
import type { Nature } from '../../scripts/records/schema/dispatch.ts';
import { NATURE_TERMS } from '../../scripts/words/labels.ts';
import { type LedgerListData, ledgerListPages, renderLedgerList } from '../components/ledger-list.tsx';
import { Clause } from '../components/link.tsx';

export const data = ledgerListPages('nature');

/** `/ledger/nature/special/`: everything of one nature, which decides how long the unit has. */
export default function ledgerOfNature(page: LedgerListData): string {
  const id = page.list.id as Nature;
  const key = id === 'special' ? 'specialDays' : 'generalDays';
  const limit = page.view.policy.values.find((value) => value.key === key);
  return renderLedgerList(page, `${NATURE_TERMS[id]}的转办件`, () => (
    <>
      按{NATURE_TERMS[id]}转办的每一件。
      {limit && (
        <>
          现行制度的办理时限是收到后{String(limit.value)}个工作日（
          <Clause id={limit.clause} />
          ）。
        </>
      )}
    </>
  ));
}
