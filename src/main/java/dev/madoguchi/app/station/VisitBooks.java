package dev.madoguchi.app.station;

import dev.madoguchi.aside.AsideCases;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.consent.ConsentWording;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.sync.ReceiptProof;
import dev.madoguchi.visit.FinishVisit;
import dev.madoguchi.visit.PhotoRetention;
import dev.madoguchi.visit.VisitCount;
import dev.madoguchi.visit.VisitDrafts;
import dev.madoguchi.visit.VisitKeeping;
import dev.madoguchi.visit.VisitsAside;
import java.io.IOException;
import java.security.SecureRandom;

/** The visits of a station, from their drafts under the keys of the day to the sealed records in the outbox. */
final class VisitBooks {
    private final Daybook daybook;
    private final Outbox outbox;
    private final PhotoRetention photoRetention;
    private final VisitDrafts drafts;
    private final FinishVisit finishVisit;
    private final VisitsAside visitsAside;
    private volatile boolean photosLeft;

    /** @param count is told of every visit that is sealed */
    VisitBooks(Ground ground, Profile profile, Outbox outbox, Daybook daybook, VisitCount count) {
        this.outbox = outbox;
        this.daybook = daybook;
        var identity = ground.identity();
        photoRetention = new PhotoRetention(
                profile.retention().photo(), daybook, outbox, new ReceiptProof(outbox, identity.receipts()));
        drafts = new VisitDrafts(daybook, new ConsentWording(profile.consent(), ground.clock())::covers);
        Sealer sealer = new Sealer(identity.keys()::sealing, identity.signing(), ground.name(), ground.clock());
        finishVisit = new FinishVisit(sealer, outbox, daybook, photoRetention, count);
        visitsAside = new VisitsAside(
                new AsideCases(ground.database(), profile.rules().aside().days(), new SecureRandom(), ground.clock()),
                drafts,
                finishVisit);
    }

    /** Takes up what an earlier run left half done, and forgets what is due. */
    void adopt() throws IOException {
        outbox.adopt();
        boolean recovered = Forgetting.tried(daybook.photos()::recover);
        photosLeft = !Forgetting.tried(photoRetention::sweep) || !recovered;
        visitsAside.cases().sweep();
    }

    /** Whether at the start some photo that has to go could not be looked at, or its key not be destroyed. */
    boolean photosLeft() {
        return photosLeft;
    }

    Outbox outbox() {
        return outbox;
    }

    PhotoRetention photoRetention() {
        return photoRetention;
    }

    /** What keeps a visit, as whoever works on it writes the trail. */
    VisitKeeping keeping(Audit audit) {
        return new VisitKeeping(drafts, finishVisit, photoRetention, visitsAside, audit);
    }

    VisitDrafts drafts() {
        return drafts;
    }

    /** The visits whose visitors come back. */
    VisitsAside visitsAside() {
        return visitsAside;
    }
}
