import auth from './auth';
import books from './books';
import caseWords from './case';
import clock from './clock';
import common from './common';
import complaints from './complaints';
import desk from './desk';
import enquiries from './enquiries';
import error from './error';
import frame from './frame';
import notification from './notification';
import search from './search';

export default {
	auth,
	books,
	case: caseWords,
	clock,
	common,
	complaints,
	desk,
	enquiries,
	error,
	frame,
	notification,
	search
};
