-- What was done, when, and where does it stand on the last day of evidence?
--
-- The state says whether an act is in force, suspended, ended, struck down, scheduled,
-- announced only, unverified, or an occurrence such as a ruling or a meeting.
--
-- grain       event_id
-- $side       one of all, US, China, Both: the side that acted (default all)
-- $authority  text in marts.event_authorities.authority: the authority it rests on, or all (default all)
-- $state      one of all, in force, suspended, ended, struck down, scheduled, announced only, unverified, occurrence: where it stands (default all)
-- $product    text in marts.product_catalog.product: product on whose goods the act falls; acts whose list is not in hand are found under all only (default all)
-- $first_year integer: first year that an act touches (default law_from)
-- $last_year  integer: last year that an act touches (default latest marts.event_spans.day)
-- $words      text: words that title, scope or note must hold; empty for all
-- empty       No act fits this choice; clear the words or widen the product, side, authority, state or years.
select
    day,
    title,
    side,
    authority,
    state,
    scope,
    rate_before_text,
    rate_after_text,
    status_note,
    legal_citation,
    url,
    evidence,
    confidence,
    announced_on,
    valid_from,
    valid_before,
    drawn_before,
    lane,
    lane_order,
    event_id
from marts.event_spans
where
    $side in ('all', side)
    and $authority in ('all', authority)
    and $state in ('all', state)
    and (
        $product = 'all'
        or event_id in (
            select event_id
            from marts.event_goods
            left join marts.product_lines
                on event_goods.hs6 = product_lines.hs6
            where event_goods.hs6 is null or product_lines.product = $product
        )
    )
    and year(day) <= $last_year and year(coalesce(drawn_before - interval 1 day, day)) >= $first_year
    and contains(lower(concat_ws(' ', title, scope, status_note, authority)), lower($words))
order by day, event_id
