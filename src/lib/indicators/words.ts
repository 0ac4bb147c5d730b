/** The words of a class, as the database checks them. */
export const sizes = ['large', 'medium', 'small'] as const;
export const locations = ['city', 'county', 'town', 'village'] as const;
export const kinds = ['flagship', 'full_service', 'light', 'community', 'private'] as const;

/** What an indicator of the bank's own may be; what is computed is written in code. */
export const ownChoices = {
	unit: ['count', 'percent', 'points', 'per_head', 'yes_no'],
	better: ['higher', 'lower'],
	source: ['import', 'return']
} as const;

/** Chosen in place of a class to take a branch out of one; no code can be this long. */
export const noClass = '-'.repeat(41);
