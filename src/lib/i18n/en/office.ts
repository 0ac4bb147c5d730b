// What people and branches say, and rules that are refused: fetched when one goes there.
import branches from './branches';
import people from './people';
import error from './ruleError';

export default { branches, error, people };
