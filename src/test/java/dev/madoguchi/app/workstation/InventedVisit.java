package dev.madoguchi.app.workstation;

import dev.madoguchi.consent.Consent;
import dev.madoguchi.consent.ConsentWording;
import dev.madoguchi.express.DeliveredFile;
import dev.madoguchi.express.Delivery;
import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.identity.Applicant;
import dev.madoguchi.identity.CardFacts;
import dev.madoguchi.identity.CardKind;
import dev.madoguchi.identity.FourItems;
import dev.madoguchi.identity.Sex;
import dev.madoguchi.municipality.ExpressPhoto.Way;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.photo.PersonCheck;
import dev.madoguchi.photo.PhotoReview;
import dev.madoguchi.photo.ReviewedPhoto;
import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.role.Confirmation;
import dev.madoguchi.role.Role;
import dev.madoguchi.ui.VisitorLanguage;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A visitor who lives nowhere, one step at a time. */
public final class InventedVisit {
    public static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    /** The form of every such visit. */
    public static final ApplicationId ID = new ApplicationId("12345678901234567890123");

    public static final String NAME = "髙﨑　葛󠄀城　𠮷美";

    private InventedVisit() {}

    /** Takes the visit one step further; gives the stage that comes next. */
    public static Stage step(Visit visit) {
        switch (visit.stage()) {
            case RECEPTION -> visit.received(new Reception("shinsei", Residency.RESIDENT, Route.AT_ISSUE, NOON));
            case CONSENT -> visit.agreed(consent());
            case FORM -> visit.formRead(ID);
            case IDENTITY ->
                visit.identified(
                        new Applicant(new FourItems(NAME, "東京都見本市窓口町１－２－３", "19850412", Sex.FEMALE), "090-0000-0001"),
                        new CardFacts(CardKind.MY_NUMBER, Optional.empty(), Optional.empty()));
            case CARD_CHECK -> visit.doubtSettled(Optional.of("カードの破損・汚損"));
            case PHOTO -> visit.photographed(reviewed());
            case DELIVERY -> visit.delivered(delivery());
            case REVIEW -> visit.confirmed(new Confirmation("officer", Role.CITY_OFFICER, NOON));
            case PAPER -> visit.papersGiven(NOON);
            case FINISH -> throw new IllegalStateException("every step was done");
        }
        return visit.stage();
    }

    /** To the words that the product brings along, which every sample profile uses. */
    public static Consent consent() {
        try {
            var words =
                    Profiles.read(Path.of("sample-config", "kokubunji.yaml")).consent();
            return new ConsentWording(words, Clock.fixed(NOON, ZoneOffset.UTC)).agreed(VisitorLanguage.JAPANESE);
        } catch (ProfileException e) {
            throw new IllegalStateException("the sample profile cannot be read", e);
        }
    }

    /** An express photo on an SD card. */
    public static Delivery delivery() {
        return new Delivery(
                Way.SD_CARD,
                Optional.of(new DeliveredFile("20261120-honcho-A-001.jpg", 30_000, "0".repeat(64), "CARD-1", true)),
                NOON,
                "試験");
    }

    /** Nobody's photo, looked at and found good. */
    public static ReviewedPhoto reviewed() {
        return new ReviewedPhoto(
                photo(),
                new PhotoReview("見本 太郎", EnumSet.allOf(PersonCheck.class), false, List.of("headHeight"), true, NOON));
    }

    /** Nobody: coloured noise in the photo's size. */
    public static CardPhoto photo() {
        BufferedImage picture = new BufferedImage(CardPhoto.WIDTH, CardPhoto.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, 0x808080 + random.nextInt(0x202020));
            }
        }
        return CardPhoto.of(picture);
    }
}
