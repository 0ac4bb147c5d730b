// What the visit pages say, and nothing else: they are kept for where there is no network.
import checklists from './checklists';
import error from './visitError';
import visit from './visit';

export default { checklists, error, visit };
