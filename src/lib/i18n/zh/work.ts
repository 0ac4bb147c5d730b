// What the desk, the queue, logging, the books, enquiries, the inbox and search say.
import books from './books';
import desk from './desk';
import enquiries from './enquiries';
import inbox from './inbox';
import log from './log';
import notification from './notification';
import queue from './queue';
import search from './search';

export default {
	books,
	complaints: { log, queue },
	desk,
	enquiries,
	frame: { notifications: inbox },
	notification,
	search
};
