// Refusals of indicators, schemes, figures, notices and interviews.
export default {
	MC700: 'Write the code in small letters, digits and underscores, beginning with a letter.',
	MC701: 'This indicator comes with the product and stays as it is. Add your own beside it.',
	MC702: 'There are values in this unit already. Add another indicator for another unit.',
	MC703: 'This scheme is retired.',
	MC704: 'There is a scheme of this name already.',
	MC705: 'The scheme still has problems; they are listed. Put them right, then publish.',
	MC706: 'A version can begin on {{earliest}} at the earliest: earlier months have been judged.',
	MC707: 'Nothing has changed since the last version.',
	MC710: 'This import has moved on meanwhile. Reload the page.',
	MC711: 'Choose a file that is not empty and has at most {{most}} MB.',
	MC712: 'Row {{row}} does not fit: branch, month or figure. Check the file again.',
	MC713: 'The same branch, month and figure stand in the file twice.',
	MC714: 'No row of this file can be imported.',
	MC720: 'Enter a whole number of days from {{least}} to {{most}}.',
	MC721: 'This month is not over yet.',
	MC722:
		'Returns can be filed or corrected for {{days}} days after the month. Ask your service manager.',
	MC723: 'The branch was not open in this month.',
	MC724: 'Enter a figure (nothing is 0), or tick “not known”.',
	MC725: 'This figure cannot be right: percentages and points run from 0 to 100.',
	MC730: 'This code is no longer valid. Please ask in the branch for the present one.',
	MC731: 'Please choose 1 to 5.',
	MC732: 'The number on the badge has letters and digits only. You may leave it empty.',
	MC733: 'Many ratings are arriving just now. Please try again later.',
	MC734: 'You have rated this branch today. Thank you.'
};
