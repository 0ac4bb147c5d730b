// What administration and audit say.
import admin from './admin';
import audit from './audit';

export default { admin, audit };
