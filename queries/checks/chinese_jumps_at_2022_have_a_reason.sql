-- A six-digit mean jumps on 2022-01-01 only where lines were retired or are new, or a law that was read changed.
-- what to do  Look for a lost or doubled list entry of this code; where a law explains the jump, record it.
select
    hs6,
    before_pct,
    after_pct
from marts.cn_seam
where retired_lines = 0 and new_lines = 0 and reason <> 'a law on the MFN rate'
