package dev.madoguchi.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.Retention.Moment;
import dev.madoguchi.photo.cut.CardPhoto;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewDigestTest {
    private static final byte[] KEY = "a key of this case, 32 bytes long".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private VisitStation station;
    private Visit visit;

    @BeforeEach
    void open() throws Exception {
        station = new VisitStation(folder.resolve("home"), Moment.AFTER_COMPLETION);
        visit = station.visitAt(Stage.PAPER);
        visit.handledBy("tanaka");
        visit.handledBy("abe");
        station.drafts.save(visit);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void isTheSameWhenTheDraftIsLoadedAgain() throws Exception {
        String asked = ReviewDigest.of(visit, KEY);

        Visit resumed = station.drafts.resume(visit.id());

        assertTrue(resumed.photo().isPresent());
        assertEquals(asked, ReviewDigest.of(resumed, KEY));
        assertTrue(asked.matches("[0-9a-f]{64}"), asked);
    }

    @Test
    void isAnotherWhenAnotherPhotoWasTaken() throws Exception {
        String asked = ReviewDigest.of(visit, KEY);
        Visit resumed = station.drafts.resume(visit.id());

        BufferedImage picture = new BufferedImage(CardPhoto.WIDTH, CardPhoto.HEIGHT, BufferedImage.TYPE_INT_RGB);
        resumed.photographed(CardPhoto.of(picture));

        assertNotEquals(asked, ReviewDigest.of(resumed, KEY));
    }

    @Test
    void isAnotherWhenAnotherPersonHadAHandInIt() throws Exception {
        String asked = ReviewDigest.of(visit, KEY);
        Visit resumed = station.drafts.resume(visit.id());

        resumed.handledBy("sato");

        assertNotEquals(asked, ReviewDigest.of(resumed, KEY));
    }

    @Test
    void isAnotherUnderAnotherKeySoThatNobodyTriesNames() {
        byte[] other = KEY.clone();
        other[0] ^= 1;

        assertNotEquals(ReviewDigest.of(visit, KEY), ReviewDigest.of(visit, other));
    }
}
