import type { PublicCounty } from '../../views/public.ts';
import type { PublicFigures, PublicGroup, PublicRate } from '../../views/public-figures.ts';
import { licenceOf } from '../words.ts';
import type * as schema from './schema.ts';

/** Parts that several files of the API have, field by field. */

export const headOf = (view: PublicCounty) => ({
  asOf: view.asOf,
  county: view.county,
  office: view.office,
  fictional: view.fictional,
  licence: licenceOf(view),
});

export const group = ({ id, label, figures: own }: PublicGroup): schema.ApiGroup => ({
  id,
  label,
  figures: figures(own),
});

export const rate = ({ numerator, denominator, rate }: PublicRate) => ({ numerator, denominator, rate });

export const figures = (own: PublicFigures): schema.ApiFigures => ({
  from: own.from,
  to: own.to,
  dispatched: own.dispatched,
  closed: own.closed,
  open: own.open,
  overdue: own.overdue,
  declined: own.declined,
  onTime: rate(own.onTime),
  closing: rate(own.closing),
  signing: rate(own.signing),
  declining: rate(own.declining),
  returning: rate(own.returning),
  medianDays: own.medianDays,
  meanDays: own.meanDays,
});
