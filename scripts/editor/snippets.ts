import { DispatchSchema, EVENTS } from '../records/schema/dispatch.ts';
import { ReportSchema } from '../records/schema/report.ts';

interface Snippet {
  readonly scope: 'markdown';
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

interface Field {
  readonly enum?: readonly string[];
}

/**
 * What an editor offers inside a record's front matter, where YAML completion doesn't reach because the file is
 * markdown: whole records and log entries, with the closed lists of the schema as choices.
 */
export function snippets(): Record<string, Snippet> {
  const report = ReportSchema.properties;
  const dispatch = DispatchSchema.properties;
  return {
    收件登记: {
      scope: 'markdown',
      prefix: ['report', '收件登记', '体验报告'],
      description: '新的体验报告（reports/experience/年份/编号.md）',
      body: [
        '---',
        'id: ${TM_FILENAME_BASE}',
        'officer: ${1:体验员代码}',
        'received: ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}',
        `channel: ${choices(2, report.channel)}`,
        `kind: ${choices(3, report.kind)}`,
        `tone: ${choices(4, report.tone)}`,
        `mode: ${choices(5, report.mode)}`,
        'theme: ${6:主题编号}',
        'stage: ${7:环节编号}',
        'problems: [ ${8:问题类型编号} ]',
        'units: [ ${9:责任单位编号} ]',
        'title: ${10:标题}',
        '---',
        '$0',
      ],
    },
    转办单: {
      scope: 'markdown',
      prefix: ['dispatch', '转办单'],
      description: '新的转办单（reports/dispatches/年份/编号.md）',
      body: [
        '---',
        'id: ${TM_FILENAME_BASE}',
        'number: ${1:文号}',
        'reports: [ ${2:体验报告编号} ]',
        'unit: ${3:责任单位编号}',
        `role: ${choices(4, dispatch.role)}`,
        `nature: ${choices(5, dispatch.nature)}`,
        'theme: ${6:主题编号}',
        'title: ${7:标题}',
        'request: ${8:办理要求}',
        'log:',
        `  - { at: ${NOW}, event: dispatched, by: office }`,
        '---',
        '$0',
      ],
    },
    办理记录: {
      scope: 'markdown',
      prefix: ['log', '办理记录'],
      description: '转办单的一条办理记录',
      body: [`  - { at: ${NOW}, event: \${1|${EVENTS.join(',')}|}, by: \${2:经办}$0 }`],
    },
    筛选: {
      scope: 'markdown',
      prefix: ['screening', '筛选'],
      description: '体验报告的筛选结果（六（一））',
      body: [
        `screening: { result: ${choices(1, report.screening.properties.result)}, on: \${CURRENT_YEAR}-\${CURRENT_MONTH}-\${CURRENT_DATE}$0 }`,
      ],
    },
    采纳: {
      scope: 'markdown',
      prefix: ['adoption', '采纳'],
      description: '体验报告的采纳结果（七（二））',
      body: [
        `adoption: { result: ${choices(1, report.adoption.properties.result)}, on: \${CURRENT_YEAR}-\${CURRENT_MONTH}-\${CURRENT_DATE}, by: \${2:责任单位编号}, basis: \${3:文号}$0 }`,
      ],
    },
  };
}

const NOW = '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}T${CURRENT_HOUR}:${CURRENT_MINUTE}:00+08:00';

const choices = (stop: number, field: Field): string => `\${${stop}|${(field.enum ?? []).join(',')}|}`;
