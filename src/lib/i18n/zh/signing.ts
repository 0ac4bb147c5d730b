// What signing in and the account say.
import auth from './auth';

export default { auth };
