import { publicationOn } from '../rules/publication.ts';
import { defineCheck } from './check.ts';

/** 5.1: what the office withholds in one dispatch stands in the title of another one of the same matter. */
export const publicationApart = defineCheck({
  id: 'publication-apart',
  clause: '5.1',
  about: {
    zh: '同一事项的主办和协办，一件公开、一件不公开的，不公开的那件在网站上链接着公开的那件，标题和摘要一点就看到。提示办公室两件一起决定。',
    en: 'Of a lead and an assisting dispatch of one matter one is public and the other withheld: the withheld one links to the public one, whose title and summary tell the matter. The office had better decide on both together.',
  },
  wording: {
    'withheld-next-door': {
      severity: 'notice',
      zh: ({ other }: { other: string }) => ({
        message: `这件公开，同一事项的 ${other} 却不公开，从那一件的网页一点就看到这件的标题`,
        hint: '请核对：不宜公开的，这件也改为 withheld；可以公开的，那件也改为 public；确实只能公开一件的，看看这件的标题和摘要会不会透露那一件',
      }),
      en: ({ other }) => ({
        message: `this is public while ${other} of the same matter is withheld, whose page leads to this one's title`,
        hint: 'withhold this one too, or publish that one; if only one can be public, see that its title and summary do not tell the other',
      }),
    },
  },
  *run({ ledger: { dispatches }, asOf }, found) {
    for (const assisting of dispatches.values()) {
      const { lead: leadId } = assisting.data;
      const lead = leadId === undefined ? undefined : dispatches.get(leadId);
      if (!lead || lead === assisting) continue; // `unknown-record` and `dispatch-lead` say so
      for (const [one, other] of [
        [assisting, lead],
        [lead, assisting],
      ] as const) {
        if (publicationOn(one.data, asOf) !== 'public' || publicationOn(other.data, asOf) !== 'withheld') continue;
        yield found('withheld-next-door', { file: one.file, path: ['publication', 'result'] }, { other: other.data.id });
      }
    }
  },
});
