import type { Office } from '../records/schema/office.ts';
import { TO_FILL_IN } from '../records/to-fill-in.ts';

/** How anyone reaches the office: the channels of 6.1, and where to complain. What the county hasn't written is null. */
export interface PublicContact {
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/** Names what the public may see of the office: the address of a public body, and nobody's own. */
export const publicContact = ({ email, phone, address }: Office): PublicContact => ({
  email: written(email),
  phone: written(phone),
  address: written(address),
});

const written = (text: string | undefined): string | null => (text === undefined || text === TO_FILL_IN ? null : text);
