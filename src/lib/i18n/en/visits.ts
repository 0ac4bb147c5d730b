// What self-checks, visits, reports and tasks say.
import appeals from './appeals';
import inspections from './inspections';
import reports from './reports';
import reviews from './reviews';
import selfChecks from './selfChecks';
import tasks from './tasks';
import error from './visitError';

export default {
	appeals,
	error,
	inspections,
	reports,
	reviews,
	selfChecks,
	tasks
};
