/** `npm test` looks with fewer eyes; `npm run test:covert` looks with all of them. */
export const isWhole = process.env.COVERT === 'whole';
