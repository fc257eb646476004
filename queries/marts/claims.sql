-- Claims of the public debate on these tariffs: the words, where they can be read, and the test.
--
-- grain claim
select *
from policy.claims
