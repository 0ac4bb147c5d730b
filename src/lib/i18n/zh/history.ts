// What the audit says, and a person's history with it.
import audit from './audit';

export default { audit };
