// What indicators, schemes, imports, returns and surveys say.
import imports from './imports';
import indicators from './indicators';
import returns from './returns';
import surveys from './surveys';

export default { imports, indicators, returns, surveys };
