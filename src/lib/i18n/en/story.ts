// What a branch's page tells of notices, interviews and reports.
import interviews from './interviews';
import notice from './notice';
import reports from './reports';
import reviews from './reviews';

export default { interviews, notice, reports, reviews };
