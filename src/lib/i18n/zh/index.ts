import auth from './auth';
import caseWords from './case';
import clock from './clock';
import common from './common';
import complaints from './complaints';
import error from './error';
import frame from './frame';

export default {
	auth,
	case: caseWords,
	clock,
	common,
	complaints,
	error,
	frame
};
