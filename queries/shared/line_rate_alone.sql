-- Whether the rates of a line alone say what its numbers owe: nothing is answered, and the law distinguishes no numbers.
--
-- grain one row
select code_without_answers.holds and ($importer = 'China' or line_numbers_owe_alike.holds) as holds
from code_without_answers
cross join line_numbers_owe_alike
