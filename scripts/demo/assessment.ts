import type { Judgement } from '../judgement.ts';
import type { Assessment } from '../records/schema/assessment.ts';
import { NUMBERS, YEAR } from './county.ts';

const DECIDED = '2023-01-06';

/** Why the task force gave one officer less than the highest grade reached (7.2 可评定为). */
const LOWERED_REASON = '全年采纳数达到优秀标准，但下半年两次受邀参加评估座谈未到会，经专班会议研究评定为良好';

const BODY = `根据制度第七条，对${YEAR}年度在聘的体验员逐人考核。先看被采纳数量；被采纳数量过少的，按提供总数考核，名额按参加这一项考核的人数计算，不足一名的不进位，总数相同的一并考虑，名额不够时一并顺延。年度中解聘的人员只按实际履职情况评定，不占名额。

一名体验员未按要求完成专项评价任务，认定为不合格，按制度另行研究是否解聘。一名体验员被采纳数量达到优秀标准，因两次受邀未参加评估座谈，经会议研究评定为良好，理由已告知本人。

其余人员均按系统建议的等级评定。证书随本决定发放，补助待任职满一年后由县财政按名单发放。`;

/**
 * The year's grades as the task force decided them: what the rules propose, except for one officer.
 *
 * @param judgement of everything else that is on file
 * @param lowered the officer who gets one grade less than proposed
 */
export function assessment(judgement: Judgement, lowered: string): { assessment: Assessment; body: string } {
  const grades = judgement.grade(YEAR).officers.map(({ code, proposed }) => {
    if (code !== lowered) return { officer: code, grade: proposed };
    if (proposed !== 'excellent') throw new Error(`the officer to be lowered reached ${proposed} only`);
    return { officer: code, grade: 'good' as const, reason: LOWERED_REASON };
  });
  return { assessment: { id: YEAR, decided: DECIDED, minutes: NUMBERS.taskForce(2023, 1), grades }, body: BODY };
}
