// What the letters of a case begin with.
import prefill from './casePrefill';

export default { case: { prefill } };
