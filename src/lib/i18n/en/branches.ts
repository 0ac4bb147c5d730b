export default {
	title: 'Branches'
};
