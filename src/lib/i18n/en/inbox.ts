// The list of notifications.
export default {
	title: 'Notifications',
	unread: 'Unread',
	all: 'All',
	markAll: 'Mark all as read',
	markOne: 'Mark as read',
	empty: 'You have read everything.',
	emptyAll: 'No notifications yet.',
	unreadLabel: 'Unread'
};
