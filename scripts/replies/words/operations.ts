import { momentIn } from '../../calendar/moments.ts';
import type { LogEvent } from '../../records/schema/dispatch.ts';
import { EVENTS } from '../../words/labels.ts';
import { keyOf, type Operation } from '../plan/operation.ts';
import type { Note } from '../plan/world.ts';
import { REFUSALS } from './refusals.ts';

/** An operation as a clerk reads it. Nothing a unit wrote stands in it: the output may be a log that acts on lines. */
export function operationWords(operation: Operation): string {
  switch (operation.operation) {
    case 'open-issue':
      return operation.post === 'issue' ? '开立议题' : operation.id === 'office' ? '开立办公室提醒' : '开立督办议题';
    case 'post-comment':
      if (operation.post.startsWith('form-')) return '在表单下回音';
      return operation.post === 'status' ? '发状态评论' : '发临期提醒';
    case 'record-post':
      return '登记议题或评论的编号';
    case 'take-comment': {
      const { outcome, why } = operation.comment;
      if (outcome === 'nothing') return `收下评论，不记入办理：${why ? REFUSALS[why] : ''}`;
      if (outcome === 'supplement') return '收下评论，作为补充留存，不改变回复时间';
      return `收下评论，记为${outcome === 'adopted' ? '采纳' : EVENTS[outcome as LogEvent]}`;
    }
    case 'take-revision':
      return '留存评论的修改稿';
    case 'note-comment':
      if (operation.change.seen) return '登记 👀 已标出';
      return operation.change.withdrawn ? '登记评论已被删除' : '登记评论还在';
    case 'take-form': {
      const { outcome, why } = operation.form;
      if (outcome === 'nothing') return `收下表单，不记入办理：${why ? REFUSALS[why] : ''}`;
      if (outcome === 'supplement') return '收下表单，作为补充留存，不改变回复时间';
      return `收下表单，记为${EVENTS[outcome as LogEvent]}`;
    }
    case 'revise-form':
      return '留存表单的修改稿';
    case 'note-form':
      return operation.withdrawn ? '登记表单已被删除' : '登记表单还在';
    case 'note-trouble':
      return '登记要人处理的问题';
    case 'clear-trouble':
      return '问题已经解决';
    case 'edit-issue': {
      const { title, body, state } = operation.change;
      return [
        ...(title !== undefined ? ['改正标题'] : []),
        ...(body !== undefined ? ['更新正文'] : []),
        ...(state ? [state === 'open' ? '重新打开' : '关闭'] : []),
      ].join('、');
    }
    case 'add-labels':
      return `加标签 ${operation.names.join('、')}`;
    case 'remove-label':
      return `去标签 ${operation.name}`;
    case 'edit-comment':
      return operation.id.startsWith('forms-') ? '更新表单下的回音' : '更新状态评论';
    case 'mark-seen':
      return '标 👀';
    case 'create-label':
      return '新建标签';
    case 'edit-label':
      return '恢复标签的名称';
    default:
      return operation satisfies never;
  }
}

/** What is left for later or for a person, as a clerk reads it. */
export function noteWords(note: Note, timeZone: string): string {
  switch (note.note) {
    case 'waiting':
      return `${note.key}：上一次同步可能已经发出，等到 ${momentIn(timeZone, note.until).slice(0, 16).replace('T', ' ')} 再核对`;
    case 'secret':
      return `${note.key}：没有发出，文字里有${note.kinds.map((kind) => SECRETS[kind] ?? kind).join('、')}；请用 ledger check 找到并删去`;
    case 'unreadable':
      return `${note.key}：文件读不出来，没有处理；请先运行 ledger check 并改正`;
    case 'foreign-issue':
      return `${note.key}：已写有 issue，却没有往来记录，没有另开议题；要由本程序开立的，请删去 issue`;
    case 'too-many-comments':
      return `${note.key}：评论太多，后面的没有收；请到议题里看一下`;
    case 'no-author':
      return `${note.key}：这条评论的账号已经注销，认不出是谁，没有收；请到议题里看一下，是单位回复的用 ledger reply 登记，再删去评论`;
    case 'readable-by-units':
      return `${note.key}：责任单位能看到这个仓库，办公室提醒没有发；请另设 officeRepository`;
    default:
      return note satisfies never;
  }
}

const SECRETS: Readonly<Record<string, string>> = {
  'officer-code': '体验员代码',
  'report-id': '体验报告编号',
  mobile: '手机号码',
  'identity-card': '身份证号码',
  plate: '车牌号码',
  email: '电子邮箱',
  'bank-card': '银行卡号',
  'visit-time': '体验的具体时间',
};

/** For other programs: what is done, to what, and no text. */
export const operationJson = (operation: Operation) => ({
  operation: operation.operation,
  key: keyOf(operation),
  ...('repository' in operation ? { repository: operation.repository } : {}),
  ...('issue' in operation && operation.issue !== null ? { issue: operation.issue } : {}),
});
