// What checklists, self-checks, plans, visits, reports and tasks say.
import appeals from './appeals';
import checklists from './checklists';
import inspections from './inspections';
import plans from './plans';
import reports from './reports';
import reviews from './reviews';
import selfChecks from './selfChecks';
import tasks from './tasks';
import error from './visitError';

export default {
	appeals,
	checklists,
	error,
	inspections,
	plans,
	reports,
	reviews,
	selfChecks,
	tasks
};
