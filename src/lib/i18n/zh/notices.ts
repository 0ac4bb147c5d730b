// What indicators, schemes, imports, returns, surveys, notices and interviews say.
import imports from './imports';
import indicators from './indicators';
import interviews from './interviews';
import notice from './notice';
import error from './noticeError';
import returns from './returns';
import surveys from './surveys';

export default { error, imports, indicators, interviews, notice, returns, surveys };
