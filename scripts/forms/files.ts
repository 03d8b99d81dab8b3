import { DATA_FILES } from '../records/places.ts';
import { programRoot } from '../records/program.ts';
import { readData } from '../records/read.ts';
import type { Themes } from '../records/schema/themes.ts';
import { renderYaml } from '../records/write.ts';
import { templateOf } from './form.ts';
import { handInForm } from './hand-in-form.ts';
import { replyForm } from './reply-form.ts';

/** The issue forms as GitHub reads them, by path. The reply repository's own are kept with its setup, to be copied there. */
export function formFiles(): ReadonlyMap<string, string> {
  const themes = readData<Themes>(programRoot, DATA_FILES.themes, 'themes', {});
  if (!('value' in themes)) throw new Error(`${DATA_FILES.themes} can't be read: run npx ledger check`);
  const template = (form: Parameters<typeof templateOf>[0]) => renderForm(templateOf(form));
  return new Map([
    ['.github/ISSUE_TEMPLATE/hand-in.yml', template(handInForm(themes.value))],
    ['.github/ISSUE_TEMPLATE/config.yml', renderForm({ blank_issues_enabled: true })],
    ['docs/setup/reply-repository/ISSUE_TEMPLATE/reply.yml', template(replyForm)],
    ['docs/setup/reply-repository/ISSUE_TEMPLATE/config.yml', renderForm({ blank_issues_enabled: false })],
  ]);
}

const renderForm = (value: object): string => renderYaml(value, '由 npm run editor-files 生成，不要手改。');
