import type { ReceivedForm } from '../../records/schema/channel.ts';
import type { LogEvent } from '../../records/schema/dispatch.ts';
import { EVENTS } from '../../words/labels.ts';
import type { FormRefusal } from '../plan/forms.ts';
import { REFUSALS, SUPPLEMENTED } from './refusals.ts';

/** What stands below a form that was taken. Nothing that was written on it is said again. */
export function takenFormText(id: string, form: ReceivedForm, url: string): string {
  return `${becameOf(id, form)}办理情况和以后的回复请到转办单的议题：${url}`;
}

function becameOf(id: string, { outcome, why }: Pick<ReceivedForm, 'outcome' | 'why'>): string {
  if (outcome === 'nothing') return `已收到，但没有记入办理：${why ? REFUSALS[why] : ''}。`;
  if (outcome === 'supplement') return `已收下，${SUPPLEMENTED}。`;
  return `已收下，在 ${id} 的办理记录里记为“${EVENTS[outcome as LogEvent]}”。`;
}

/** What stands below a form that could not be taken: what to do, in one sentence. */
export function refusedFormText(refusal: FormRefusal): string {
  switch (refusal.why) {
    case 'unregistered':
      return '没有收下：这个账号没有登记为责任单位的账号，请用本单位登记过的账号重新填一张，或者请办公室登记这个账号。';
    case 'unknown-dispatch':
      return '没有收下：这里没有这个编号的转办单，请照转办单议题里的编号（如 D2022-0031）编辑这张表单，改好后会自动收下。';
    case 'not-yours':
      return '没有收下：这个编号的转办单不是本单位办理的，请核对编号后编辑这张表单，改好后会自动收下。';
    case 'not-here':
      return '没有收下：这件转办单不在这里办理，请与办公室联系。';
    case 'unreadable':
      return `没有收下：表单读不出来（${refusal.faults.map(faultWords).join('；')}），请编辑这张表单，改好后会自动收下，也可以重新填一张。`;
    default:
      return refusal satisfies never;
  }
}

const faultWords = ({ field, message }: { readonly field: string | null; readonly message: string }): string =>
  field === null ? message : `${field}：${message}`;
