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
	MC726: 'The record is confirmed by the head concerned and by the person who held the interview.',
	MC730: 'This code is no longer valid. Please ask in the branch for the present one.',
	MC731: 'Please choose 1 to 5.',
	MC732: 'The number on the badge has letters and digits only. You may leave it empty.',
	MC733: 'Many ratings are arriving just now. Please try again later.',
	MC734: 'You have rated this branch today. Thank you.',
	MC735: 'This parameter is out of its range: {{field}}.',
	MC736: 'The rules have been saved meanwhile (version {{number}}, {{by}}). Reload the page.',
	MC737: 'Finding {{n}} of the rules does not fit ({{reason}}). Nothing has been proposed.',
	MC738:
		'You wrote the version of the rules that proposes this interview. Another service manager must decide.',
	MC739:
		'Choose somebody who heads or headed this branch; the interviewer is a service manager or executive above it.',
	MC740:
		'Choose a time within working hours, on a working day, not past and not more than three months ahead.',
	MC741: '{{who}} is away until {{until}}. Choose a later day.',
	MC742: '{{who}} has another interview at this time.',
	MC743: 'The interview has not begun yet.',
	MC744: 'Enter at least one commitment, each with a day after the interview and within a year.',
	MC745: 'You have confirmed this record already.',
	MC746:
		'The figure is compared 30, 60 and 90 days after the interview; the next day has not come, or all are done.',
	MC747: 'Compare the triggering figure first; then the interview can be closed.',
	MC748:
		'The figure has not improved. Compare again; it can be closed after the comparison at 90 days.',
	MC749: 'Without improvement this interview went up one level: head office continues.',
	MC770: 'Departments are rated by those who work at a branch.',
	MC771:
		'You have rated this department this month. Ratings are kept without names and cannot be changed.',
	MC772: 'Enter a whole number from {{least}} to {{most}}.',
	MC773: 'The rules have been saved since (version {{number}}, {{by}}). Reload the page.',
	MC774: 'Choose days from {{earliest}} to today, the first not after the last.',
	MC775: 'Only a failed critical item of a released report can be laid at a person’s door.',
	MC776:
		'The time for appeals runs until {{until}}, or an appeal is still open. Establish it afterwards.',
	MC777: 'This item has been established for this person already.',
	MC778:
		'The person may still be heard until {{until}}. Decide then, or once the statement is there.',
	MC779: 'The time to appeal ended {{until}}.',
	MC780: 'The notice is not at this step any more. Reload the page.',
	MC781: 'The computed draft does not fit what was gathered. Draft it again.',
	MC782: 'The notice has been reviewed already.',
	MC783: 'It must pass review before it is signed.',
	MC784: 'Only a published notice has errata. Change the draft instead.',
	MC785: 'An appeal is decided by somebody above the reviewer, never by the reviewer.'
};
