-- Trade, law and gap add up to the change in duty.
-- what to do  Look in queries/marts/duty_changes.sql for what the parts leave out.
select
    base_year,
    month,
    change_usd,
    from_trade_usd,
    from_law_usd,
    from_gap_usd
from marts.duty_changes
where abs(change_usd - from_trade_usd - from_law_usd - from_gap_usd) > 1
