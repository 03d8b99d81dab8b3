/** @jsxImportSource #jsx */

import type { PublicMeeting } from '../../scripts/views/public-meetings.ts';
import { address } from '../lib/address.ts';
import { MEETINGS } from '../lib/report-words.ts';
import { Day } from './day.tsx';
import { A } from './link.tsx';

/** Meetings in the order given (6.3): when, of what kind, on what, and what they decided. */
export function MeetingList({ meetings }: { readonly meetings: readonly PublicMeeting[] }) {
  return (
    <ol class="meetings">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <p class="meeting-when">
            <Day day={meeting.held} />
            <span class="kind">{MEETINGS[meeting.kind]}</span>
          </p>
          <div>
            <p class="meeting-title">
              <A to={address.meeting(meeting.id)}>{meetingTitle(meeting)}</A>
            </p>
            {meeting.content?.decision && <p class="meeting-decision">{meeting.content.decision}</p>}
            {meeting.dispatches.length > 0 && <p class="hint">研究转办事项{meeting.dispatches.length}件</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What it was about; before it is public only of what kind it was. */
export const meetingTitle = ({ content, kind }: PublicMeeting): string => content?.title ?? `${MEETINGS[kind]}，议题未公开`;
