// What checklists and plans say: fetched where they are made or filled in.
import checklists from './checklists';
import plans from './plans';

export default { checklists, plans };
