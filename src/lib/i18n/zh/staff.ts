// What staff records, repeated concerns, vendors, requests to departments and their ratings say.
import concerns from './concerns';
import departments from './departments';
import error from './noticeError';
import requests from './requests';
import staffRecords from './staffRecords';
import vendors from './vendors';

export default { concerns, departments, error, requests, staffRecords, vendors };
