-- In which lane of the timeline an authority's acts stand, and what the lane is called for people;
-- nothing is left out.
select
    side,
    authority,
    lane,
    lane_order::integer as lane_order,
    lane_group,
    goods
from csv_texts('data/raw/legal_events/authority_lanes.csv')
