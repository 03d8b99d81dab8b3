/** The address of every page of the office's edition; its template stands at the same place in `site/office/`. */
export const officeAddress = {
  today: '/',
  officers: '/officers/',
  duplicates: '/duplicates/',
  screening: '/screening/',
  board: '/board/',
  findings: '/findings/',
  leaders: '/leaders/',
  grades: (year: number) => `/grades/${year}/`,
  subsidy: (year: number) => `/subsidy/${year}/`,
} as const;
