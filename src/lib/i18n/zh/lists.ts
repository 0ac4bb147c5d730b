// What making a checklist says.
import checklists from './checklists';
import error from './visitError';

export default { checklists, error };
