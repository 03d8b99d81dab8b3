/**
 * The closed lists that rules go through as well as schemas. They stand apart from the schemas, so that a run that
 * only needs the words does not load the library that schemas are made with.
 */
export const CATEGORIES = ['official', 'enterprise', 'community'] as const;
export const GRADES = ['excellent', 'good', 'qualified', 'unqualified'] as const;
