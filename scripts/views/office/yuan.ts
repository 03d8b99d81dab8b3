const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const WITHIN = ['仟', '佰', '拾', ''];
const GROUPS = ['', '万', '亿'];

/**
 * Whole yuan as a cheque writes them (大写): 5000 → 伍仟元整.
 *
 * @throws RangeError for what is no whole number from 0 to under 10¹²
 */
export function yuanInWords(amount: number): string {
  if (!Number.isInteger(amount) || amount < 0 || amount >= 1e12) throw new RangeError(`not whole yuan: ${amount}`);
  if (amount === 0) return '零元整';
  const padded = String(amount).padStart(12, '0');
  let words = '';
  let gap = false; // zeros since the last figure, said once if another figure follows
  for (let group = 0; group < 3; group++) {
    const digits = padded.slice(group * 4, group * 4 + 4);
    for (const [place, digit] of [...digits].entries()) {
      if (digit === '0') {
        gap = words !== '';
        continue;
      }
      words += `${gap ? '零' : ''}${DIGITS[Number(digit)]}${WITHIN[place]}`;
      gap = false;
    }
    if (digits !== '0000') words += GROUPS[2 - group];
  }
  return `${words}元整`;
}
