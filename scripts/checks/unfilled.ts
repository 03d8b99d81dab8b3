import { DATA_FILES } from '../records/places.ts';
import type { Office } from '../records/schema/office.ts';
import { TO_FILL_IN } from '../records/to-fill-in.ts';
import { defineCheck } from './check.ts';
import { listed } from './phrases.ts';

interface Left {
  readonly fields: readonly string[];
}

/** What `new-county` leaves in every field that a county has to fill in. */
const isPlaceholder = (value: unknown): boolean =>
  typeof value === 'string' && (value === TO_FILL_IN || value.startsWith('某某') || value.startsWith('某营商转'));

/** A county's own facts that still hold what they were given to be overwritten: they stand on letters and on the site. */
export const unfilled = defineCheck({
  id: 'unfilled',
  clause: 'format',
  about: {
    zh: '新建的县里，办公室信息先写着“某某县”“请填写”之类的样字，要换成本县的；网站、转办单和文号都用它们。',
    en: 'A new county begins with placeholders in its office.yaml, which stand on the site, on letters and in document numbers until they are filled in.',
  },
  wording: {
    left: {
      severity: 'notice',
      zh: ({ fields }: Left) => ({
        message: `这里还有没填的：${listed(fields, 'zh', 9)}`,
        hint: '请逐项改成本县的；data/policy 里那份政策文件的 title（制度名称）、source（发文机关、日期）和 effective（施行日期）也改成本县的',
      }),
      en: ({ fields }: Left) => ({
        message: `still to be filled in: ${listed(fields, 'en', 9)}`,
        hint: "write the county's own; so too title, source and effective of the policy file in data/policy",
      }),
    },
  },
  *run({ ledger: { office } }, found) {
    const fields = (Object.keys(office) as (keyof Office)[]).filter((field) => isPlaceholder(office[field]));
    if (fields[0]) yield found('left', { file: DATA_FILES.office, path: [fields[0]] }, { fields });
  },
});
