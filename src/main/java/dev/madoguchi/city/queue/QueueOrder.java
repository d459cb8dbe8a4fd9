package dev.madoguchi.city.queue;

import org.jdbi.v3.core.Handle;

/**
 * The order of a site's decisions and signs, inside the transaction that makes them.
 *
 * <p>Who takes a number keeps the site's row until the commit, on every server that shares the database: so numbers are committed in
 * their order, and who has read one has read all before it.
 */
final class QueueOrder {
    private final Handle handle;
    private final Place place;

    QueueOrder(Handle handle, Place place) {
        this.handle = handle;
        this.place = place;
    }

    /** Lets nobody else decide about the site until the commit. The first of a site may fail with a duplicate key; try again. */
    void hold() {
        take(0);
    }

    /** The next number. */
    long next() {
        take(1);
        return last();
    }

    private void take(int more) {
        int rows =
                handle.createUpdate("""
                        update queue_site set last_seq = last_seq + :more where municipality = :municipality and site = :site
                        """).bindMethods(place).bind("more", more).execute();
        if (rows == 0) {
            handle.createUpdate("""
                            insert into queue_site (municipality, site, last_seq) values (:municipality, :site, :more)
                            """).bindMethods(place).bind("more", more).execute();
        }
    }

    /** The last number; 0 where there is none. */
    long last() {
        return handle.createQuery("""
                        select last_seq from queue_site where municipality = :municipality and site = :site
                        """)
                .bindMethods(place)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }
}
