/** A field of an issue form. GitHub shows its label as a heading above what was filled in. */
export type FormField = {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly required: boolean;
} & (
  | { readonly type: 'input'; readonly placeholder?: string }
  | { readonly type: 'textarea' }
  | { readonly type: 'dropdown'; readonly options: readonly string[]; readonly multiple?: boolean }
);

/** An issue form: one description for the template that GitHub shows and for reading what was filled in. */
export interface Form {
  readonly name: string;
  readonly description: string;
  readonly title: string;
  readonly label: string;
  /** What stands above the fields. */
  readonly intro: string;
  readonly fields: readonly FormField[];
}

/** The form as the template that GitHub reads (`.github/ISSUE_TEMPLATE/*.yml`). */
export function templateOf({ name, description, title, label, intro, fields }: Form): object {
  return {
    name,
    description,
    title,
    labels: [label],
    body: [
      { type: 'markdown', attributes: { value: intro } },
      ...fields.map((field) => ({
        type: field.type,
        id: field.id,
        attributes: {
          label: field.label,
          ...(field.description ? { description: field.description } : {}),
          ...(field.type === 'input' && field.placeholder ? { placeholder: field.placeholder } : {}),
          ...(field.type === 'dropdown' ? { ...(field.multiple ? { multiple: true } : {}), options: field.options } : {}),
        },
        validations: { required: field.required },
      })),
    ],
  };
}
