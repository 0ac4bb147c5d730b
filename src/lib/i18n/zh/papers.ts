import documents from './documents';
import error from './documentError';
import meetings from './meetings';

export default { documents, error, meetings };
