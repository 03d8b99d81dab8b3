import type { Matter } from '../matter.ts';
import { constructionPermits } from './construction-permits.ts';
import { enforcingContracts } from './enforcing-contracts.ts';
import { gettingCredit } from './getting-credit.ts';
import { other } from './other.ts';
import { payingTaxes } from './paying-taxes.ts';
import { propertyRegistration } from './property-registration.ts';
import { protectingInvestors } from './protecting-investors.ts';
import { resolvingInsolvency } from './resolving-insolvency.ts';
import { serviceGovernment } from './service-government.ts';
import { startingBusiness } from './starting-business.ts';
import { utilities } from './utilities.ts';

/** Everything an officer of the demo county can meet, theme by theme. */
export const MATTERS: readonly Matter[] = [
  ...startingBusiness,
  ...constructionPermits,
  ...utilities,
  ...propertyRegistration,
  ...gettingCredit,
  ...payingTaxes,
  ...protectingInvestors,
  ...enforcingContracts,
  ...resolvingInsolvency,
  ...serviceGovernment,
  ...other,
];
