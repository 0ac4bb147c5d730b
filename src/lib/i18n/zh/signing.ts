// What signing in and the account say.
import account from './account';
import auth from './auth';

export default { auth, frame: { account } };
