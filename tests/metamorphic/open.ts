// Redesigns of pages that are read otherwise than the page itself, known and not healed yet (docs/testing.md); whatever is not here fails the test.

/** Pages by the name of the mutation. None of them is damaged: no false row calls itself proved by a balance that was changed. */
export const OPEN: Readonly<Record<string, readonly string[]>> = {
  'columns permuted': ['unseen11-print-view-two-sheets-carried-forward-in-the-middle'],
  'table to a grid of div': ['unseen11-card-store-discount-billed-family-card'],
  'table to an ARIA grid': ['unseen11-card-store-discount-billed-family-card'],
  'ARIA grid to table': [
    'unseen10-biz-english-dr-cr-flag-aria-grid-group-header',
    'own-grid-pinned-columns-by-row-index',
  ],
  'header synonyms': ['unseen11-print-view-two-sheets-carried-forward-in-the-middle'],
  'half width to full width': ['own-currency-subheads'],
  '円 removed': ['unseen9-card-family-card-two-numbers-old-table-layout'],
  'advertisements inserted': [
    'own-card-uses-all-minus',
    'own-loan-lender-kinds-and-shares',
    'unseen11-print-view-two-sheets-carried-forward-in-the-middle',
  ],
  'a second, shown copy': [
    'unseen7-card-two-cards-subtotals-minus-refund',
    'unseen8-card-open-details-accordions-yearless-year-end',
  ],
  'an extra column': ['unseen11-print-view-two-sheets-carried-forward-in-the-middle'],
  'split into two tables': [
    'own-cards-without-head-empty-cells-hidden',
    'unseen10-scroll-head-clone-unsettled-section-mobile-copy-hidden',
  ],
}
