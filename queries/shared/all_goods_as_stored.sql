-- Whether the averages asked for are those of all goods that are stored at the build.
--
-- grain one row
select $product = 'all' and $reading = 'statutory' and $after_evidence = 'carried_on' as holds
