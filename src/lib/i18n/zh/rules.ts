// What administration says.
import admin from './admin';

export default { admin };
