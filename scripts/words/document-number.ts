import { visible } from './visible.ts';

/**
 * A document's number (文号) or a record's id without what differs from hand to hand: width, case, blanks, and which
 * brackets stand around the year. 〔2022〕, [2022] and （2022） are one. To be compared, not to be shown.
 */
export const plainNumber = (number: string): string =>
  visible(number)
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll(/[〔〕【】[\]()]/g, '|')
    .toUpperCase();
