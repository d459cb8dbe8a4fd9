package dev.madoguchi.app.station;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.sync.CertificateRenewal;
import dev.madoguchi.sync.HeadPost;
import dev.madoguchi.visit.PhotoRetention;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a station does after each run of the sync besides sending records: what does not get through now is done after the next. */
final class CityContact implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(CityContact.class);

    private final DayHalves halves;
    private final PhotoRetention photos;
    private final HeadPost heads;
    private final Runnable publications;
    private final Renewal renewal;

    /** The station's certificate, and the trail that hears of a new one. */
    record Renewal(CertificateRenewal certificate, AuditTrail audit) {}

    /** @param publications gets what the city published, and sends what was proposed */
    CityContact(DayHalves halves, PhotoRetention photos, HeadPost heads, Runnable publications, Renewal renewal) {
        this.halves = halves;
        this.photos = photos;
        this.heads = heads;
        this.publications = publications;
        this.renewal = renewal;
    }

    @Override
    public void run() {
        halves.fetchAll();
        Forgetting.tried(photos::sweep);
        post();
        publications.run();
        if (renewal.certificate().run()) {
            renewal.audit().record(Workstation.PROGRAM, "station.renewed", "");
        }
    }

    private void post() {
        try {
            heads.run();
        } catch (IOException e) {
            LOG.error("An audit head could not be read or its receipt not kept; it is tried again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
