import awards from './awards';
import documents from './documents';
import error from './documentError';
import meetings from './meetings';
import people from './people';

// The pickers of people and units speak here too.
export default { awards, documents, error, meetings, people: { pick: people.pick } };
