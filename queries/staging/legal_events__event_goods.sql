-- The goods an act covers: all goods, a measure's list or a part of it, or codes that it lists.
select
    event_id,
    measure,
    tier,
    code_prefix,
    try_cast(scope_from as date) as scope_from
from read_csv(
    'data/raw/legal_events/event_goods.csv',
    header = true,
    columns = {
        'event_id': 'varchar', 'measure': 'varchar', 'tier': 'varchar',
        'code_prefix': 'varchar', 'scope_from': 'varchar'
    }
)
