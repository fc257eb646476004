-- The figure of the reading asked for.
--
-- takes reading, statutory, after_exclusions, with_waivers
select
    case reading
        when 'statutory' then statutory
        when 'after_exclusions' then after_exclusions
        when 'with_waivers' then with_waivers
    end
