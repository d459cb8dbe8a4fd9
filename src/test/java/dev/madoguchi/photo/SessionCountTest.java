package dev.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.photo.check.CheckedPhoto;
import dev.madoguchi.photo.check.Measure;
import dev.madoguchi.photo.check.Measure.State;
import dev.madoguchi.photo.check.PhotoProblem;
import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.sync.SettableClock;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionCountTest {
    private static final PhotoStep FRAMING = new PhotoStep.Framing(Optional.empty(), List.of(), Optional.empty());
    private static final Measure GOOD = new Measure("roll", 0, "deg", State.PASS, "photo.roll");
    private static final Measure TILTED = new Measure("roll", 9, "deg", State.FAIL, "photo.roll");
    private static final Measure SPOTTED = new Measure("background", 9, "%", State.FAIL, "photo.background");

    private final SettableClock clock = new SettableClock(InventedVisit.NOON);
    private final List<PhotoSession> told = new ArrayList<>();
    private final SessionCount count = new SessionCount(clock, told::add);

    @Test
    void countsOneShotThatIsAccepted() {
        count.begin(FRAMING);
        clock.advance(Duration.ofSeconds(12));
        count.shot(taken(GOOD));
        clock.advance(Duration.ofSeconds(3));
        count.accepted(waiting(GOOD));

        assertEquals(new PhotoSession(1, 15, List.of(), List.of()), sum());
    }

    @Test
    void saysWhyAPhotoWasTakenAgain() {
        count.begin(FRAMING);
        count.shot(new PhotoShot.NotUsable(PhotoProblem.TOO_NEAR, checked(), frame()));
        count.shot(taken(TILTED, SPOTTED));
        count.begin(waiting(TILTED, SPOTTED));
        count.shot(taken(GOOD));
        count.begin(waiting(GOOD));
        clock.advance(Duration.ofSeconds(40));
        count.shot(taken(SPOTTED, GOOD));
        count.accepted(waiting(SPOTTED, GOOD));

        assertEquals(
                new PhotoSession(4, 40, List.of("TOO_NEAR", "roll", "background", "PERSON"), List.of("background")),
                sum());
    }

    @Test
    void countsTheShotsOfAVisitorWhoGoesWithoutAPhoto() {
        count.begin(FRAMING);
        clock.advance(Duration.ofSeconds(5));
        count.shot(taken(TILTED));
        clock.advance(Duration.ofMinutes(1));
        count.end();

        assertEquals(new PhotoSession(1, 5, List.of(), List.of()), sum());
    }

    @Test
    void beginsAnewWithTheNextVisitor() {
        count.begin(FRAMING);
        count.end();
        clock.advance(Duration.ofMinutes(10));
        count.begin(FRAMING);
        clock.advance(Duration.ofSeconds(8));
        count.shot(taken(GOOD));

        assertEquals(List.of(new PhotoSession(1, 8, List.of(), List.of())), told);
    }

    private PhotoSession sum() {
        return told.stream().reduce(PhotoSession.NONE, PhotoSession::plus);
    }

    private static PhotoShot.Taken taken(Measure... measures) {
        return PhotoShot.Taken.of(photo(), checked(measures), frame());
    }

    private static CheckedPhoto checked(Measure... measures) {
        return new CheckedPhoto(
                List.of(), Optional.empty(), false, Optional.empty(), List.of(measures), Optional.empty());
    }

    private static PhotoStep.Taken waiting(Measure... measures) {
        return new PhotoStep.Taken(taken(measures), PhotoStep.Origin.CAMERA);
    }

    private static CardPhoto photo() {
        return InventedVisit.photo();
    }

    private static Frame frame() {
        return Frame.of(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR));
    }
}
