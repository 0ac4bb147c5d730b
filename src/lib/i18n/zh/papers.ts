import awards from './awards';
import documents from './documents';
import error from './documentError';
import meetings from './meetings';

export default { awards, documents, error, meetings };
