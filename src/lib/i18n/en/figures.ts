// What indicators, schemes, imports, returns and surveys say.
import branchClasses from './branchClasses';
import imports from './imports';
import indicators from './indicators';
import returns from './returns';
import surveys from './surveys';

export default { branchClasses, imports, indicators, returns, surveys };
