// What notices and interviews say.
import interviews from './interviews';
import notice from './notice';
import error from './noticeError';

export default { error, interviews, notice };
