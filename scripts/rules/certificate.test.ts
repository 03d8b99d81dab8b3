import { describe, expect, it } from 'vitest';
import { GRADES } from '../records/schema/choices.ts';
import { CERTIFICATES, certificateFor } from './certificate.ts';

describe('7.5 certificates', () => {
  it('goes with the grade, and 不合格 earns none', () => {
    expect(GRADES.map(certificateFor)).toEqual(['excellent-officer', 'good-officer', 'qualified-officer', null]);
  });

  it('lists every kind that can be earned', () => {
    expect(GRADES.map(certificateFor).filter((kind) => kind !== null)).toEqual([...CERTIFICATES]);
  });
});
