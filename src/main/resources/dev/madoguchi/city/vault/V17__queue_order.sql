-- What was decided after a decision, in its order: asked after every decision, and by every station that was away. Without it each such
-- question reads all that a site ever decided. Two decisions of a site cannot have one place.
create unique index queue_event_by_seq on queue_event (municipality, site, seq);
