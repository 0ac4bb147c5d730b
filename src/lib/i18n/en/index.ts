import admin from './admin';
import audit from './audit';
import auth from './auth';
import books from './books';
import branches from './branches';
import caseWords from './case';
import clock from './clock';
import common from './common';
import complaints from './complaints';
import desk from './desk';
import enquiries from './enquiries';
import error from './error';
import frame from './frame';
import notification from './notification';
import people from './people';
import search from './search';

export default {
	admin,
	audit,
	auth,
	books,
	branches,
	case: caseWords,
	clock,
	common,
	complaints,
	desk,
	enquiries,
	error,
	frame,
	notification,
	people,
	search
};
