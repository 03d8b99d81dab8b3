import { startLedger } from './ledger/page.ts';

/** What the ledger's pages do once scripts are on. Without them every list has a page of its own. */
const list = document.querySelector<HTMLElement>('.ledger-list');
const table = list?.querySelector('table');
// A page opened from a folder can't ask for the rows.
if (list && table && location.protocol.startsWith('http')) startLedger(list, table);
