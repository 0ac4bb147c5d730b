import awards from './awards';
import documents from './documents';
import error from './documentError';
import meetings from './meetings';

// The pickers of people and units speak here too.
export default { awards, documents, error, meetings };
