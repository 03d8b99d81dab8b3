/** @jsxImportSource #jsx */

import { useHere } from '../lib/page.tsx';
import { Day } from './day.tsx';

/** 8.1: whether the regulation is in its trial, not yet in force, or past its end. */
export function TrialNote() {
  const { trial } = useHere().view;
  if (trial === null) return null;
  switch (trial.phase) {
    case 'before':
      return (
        <span class="trial">
          制度自 <Day day={trial.from} /> 起试行
        </span>
      );
    case 'in-force':
      return trial.until === null ? (
        <span class="trial">
          制度自 <Day day={trial.since} /> 起施行
        </span>
      ) : (
        <span class="trial">
          试行期 <Day day={trial.since} /> 至 <Day day={trial.until} />
        </span>
      );
    case 'expired':
      return (
        <span class="trial trial-expired">
          试行期满：制度的试行期已于 <Day day={trial.ended} /> 届满
        </span>
      );
    default:
      return trial satisfies never;
  }
}
