export default {
	title: 'Enquiries'
};
