-- The verdict on a claim, from the roles of the figures known and of those that hold.
--
-- Roles: now (the figure that the words ask for, by the latest data), then (the same on the day
-- that the claim is about), near (a figure of another time, of other goods or by another measure).
-- Without a figure of the first two: not shown by evidence. Otherwise the first of these that holds:
-- now, true; then, true on that day; near, misleading. None of them: false.
--
-- takes of_known, of_held
select
    case
        when not list_has_any(coalesce(of_known, []), ['now', 'then']) then 'not shown by evidence'
        when list_contains(of_held, 'now') then 'true'
        when list_contains(of_held, 'then') then 'true on that day'
        when list_contains(of_held, 'near') then 'misleading'
        else 'false'
    end
