-- Whether a figure is what a claim says: about it, within the tolerance, or at least it.
--
-- takes of_value, of_said, of_compare, of_tolerance
select
    case of_compare
        when 'at least' then of_value >= of_said
        else abs(of_value - of_said) <= abs(of_said) * of_tolerance / 100
    end
