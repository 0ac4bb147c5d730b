import clock from './clock';
import common from './common';
import complaints from './complaints';
import error from './error';
import frame from './frame';

export default {
	clock,
	common,
	complaints,
	error,
	frame
};
