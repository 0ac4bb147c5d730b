// What checklists, self-checks, plans, visits, reports and tasks say.
import checklists from './checklists';
import selfChecks from './selfChecks';
import error from './visitError';

export default { checklists, error, selfChecks };
