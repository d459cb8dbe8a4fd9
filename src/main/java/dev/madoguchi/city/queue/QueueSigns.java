package dev.madoguchi.city.queue;

import dev.madoguchi.queue.BadQueueJsonException;
import dev.madoguchi.queue.QueueJson;
import dev.madoguchi.queue.SiteSign;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What a site's purposes and windows are called, inside a transaction of somebody else's. */
final class QueueSigns {
    private final Handle handle;
    private final Place place;

    QueueSigns(Handle handle, Place place) {
        this.handle = handle;
        this.place = place;
    }

    Optional<SiteSign> last() {
        return handle.createQuery("""
                        select sign from queue_sign where municipality = :municipality and site = :site
                        order by seq desc limit 1
                        """)
                .bindMethods(place)
                .mapTo(String.class)
                .findOne()
                .map(QueueSigns::read);
    }

    private static SiteSign read(String json) {
        try {
            return QueueJson.read(json.getBytes(StandardCharsets.UTF_8), SiteSign.class);
        } catch (BadQueueJsonException e) {
            throw new IllegalStateException("a site's sign in the vault cannot be read", e);
        }
    }

    /** Keeps a sign, where it is another than the last. */
    void keep(SiteSign sign, Instant now) {
        if (last().filter(sign::equals).isEmpty()) {
            handle.createUpdate("""
                            insert into queue_sign (municipality, site, seq, sign, told_at)
                            values (:municipality, :site, :seq, :sign, :now)
                            """)
                    .bindMethods(place)
                    .bind("seq", new QueueOrder(handle, place).next())
                    .bind("sign", new String(QueueJson.bytes(sign), StandardCharsets.UTF_8))
                    .bind("now", now)
                    .execute();
        }
    }
}
