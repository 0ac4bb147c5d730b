export default {
	title: 'Administration'
};
