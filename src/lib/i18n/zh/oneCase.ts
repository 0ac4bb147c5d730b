// What the pages of one case say.
import caseWords from './case';

export default { case: caseWords };
