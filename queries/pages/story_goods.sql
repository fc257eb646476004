-- What did each step of the trade war mean for soybeans, phones and toys?
--
-- Soybeans as the United States sells them to China, phones and toys as China sells them to the
-- United States: the average rate of the six digits, before exclusions, and for importers with a
-- Chinese waiver (waived_after_pct).
--
-- grain step, product
select
    step,
    product,
    goods,
    importer,
    before_pct,
    after_pct,
    waived_after_pct
from marts.goods_of_the_story
order by place, product
