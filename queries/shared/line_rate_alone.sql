-- Whether the rates of a line alone say what its numbers owe: nothing is answered, and the law tells no numbers apart.
--
-- grain one row
select code_without_answers.holds and ($importer = 'China' or line_tells_no_numbers_apart.holds) as holds
from code_without_answers
cross join line_tells_no_numbers_apart
