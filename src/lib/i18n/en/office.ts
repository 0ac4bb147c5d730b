// What administration, people, branches and audit say: fetched when one goes there.
import admin from './admin';
import audit from './audit';
import branches from './branches';
import people from './people';
import error from './ruleError';

export default { admin, audit, branches, error, people };
