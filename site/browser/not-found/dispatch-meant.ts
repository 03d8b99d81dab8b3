/** The number of a dispatch that an address seems to hold, however it is written: `/D2022-31`, `/dispatch/d2022_0031.html`. */
export function dispatchMeant(address: string): string | null {
  const plain = decoded(address).normalize('NFKC');
  const match = /(?<![a-z\d])d(\d{4})[-_–—−‐\s]?(\d{1,6})(?!\d)/i.exec(plain);
  return match ? `D${match[1]}-${match[2]?.padStart(4, '0')}` : null;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
