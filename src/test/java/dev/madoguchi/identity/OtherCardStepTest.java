package dev.madoguchi.identity;

import static dev.madoguchi.identity.CardStepAtHand.CERTIFICATE;
import static dev.madoguchi.identity.CardStepAtHand.ITEMS;
import static dev.madoguchi.identity.CardStepAtHand.MIKIYA;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.card.VirtualCard;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualMyNumberCard;
import dev.madoguchi.device.card.VirtualResidenceCard;
import dev.madoguchi.device.card.VirtualResidenceCards;
import dev.madoguchi.identity.residence.CardPicture;
import dev.madoguchi.identity.residence.ResidenceKind;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The card step with cards that are no usual My Number Card, or that are opened otherwise. */
class OtherCardStepTest {
    private final CardStepAtHand at = new CardStepAtHand();

    @Test
    void warnsThatANewCardLosesTheLicenceOnThisOneBeforeAndAfterThePin() {
        Texts texts = new Texts(Locale.ENGLISH);
        IdentityWords words = new IdentityWords(at.model, texts);
        Optional<Notice> warning = Optional.of(Notice.of(texts, Tone.WARNING, "identity.licenceNotCarried"));
        at.reader.insert(at.card);
        at.model.tick();
        assertEquals(Optional.empty(), words.notice(at.step()));

        at.model.begin();
        at.reader.insert(VirtualCardKind.MY_NUMBER_LICENCE.card(MIKIYA, "1234", CERTIFICATE));
        at.model.tick();
        assertEquals(warning, words.notice(at.step()));
        at.model.enter("1234".toCharArray(), false);

        assertInstanceOf(IdentityStep.Confirming.class, at.step());
        assertEquals(warning, words.notice(at.step()));
    }

    @Test
    void countsTheTriesOfALicenceAndReadsItAtTheLast() {
        at.reader.insert(VirtualCardKind.LICENCE.card(MIKIYA, "1234", CERTIFICATE));
        at.model.tick();
        assertTrue(at.step().asksFor(IdentityStep.Entry.PIN));

        at.model.enter("0000".toCharArray(), false);
        at.model.enter("0000".toCharArray(), false);
        at.model.enter("1234".toCharArray(), false);
        assertTrue(at.step().lastTry());
        at.model.enter("1234".toCharArray(), true);

        CardSays says =
                assertInstanceOf(IdentityStep.Completing.class, at.step()).says();
        assertEquals(new Told.Text("黒桐　幹也"), says.name());
        assertEquals(new Told.Changeable("東京都清瀬市観布子南１２−７−２０２"), says.address());
        assertEquals(new Told.Text("19800217"), says.birthDate());
        assertEquals(Optional.empty(), says.sex());
        assertEquals(
                List.of(new CardSays.Until(CardSays.Until.What.LICENCE, LocalDate.of(2030, 5, 12))),
                says.beside().untils());
    }

    @Test
    void warnsOfALicenceWhoseTimeHasPassed() {
        at.reader.insert(VirtualCardKind.LICENCE_WITHOUT_PIN.card(MIKIYA, "1234", CERTIFICATE));
        Texts texts = new Texts(Locale.ENGLISH);
        var later = new IdentityViewModel(
                new LaidCards(at.reader, Duration.ZERO, new SecureRandom()),
                new ImmediateBackground(),
                Clock.fixed(Instant.parse("2030-05-12T15:00:00Z"), ZoneId.of("Asia/Tokyo")),
                (applicant, facts) -> {});

        later.tick();
        later.enter(new char[0], false);

        assertEquals(
                Optional.of(Notice.of(texts, Tone.WARNING, "identity.expired")),
                new IdentityWords(later, texts).notice(later.stepProperty().get()));
    }

    @Test
    void opensALicenceWhoseHolderSetNoPinOnlyWhenSomebodyAsks() {
        at.reader.insert(VirtualCardKind.LICENCE_WITHOUT_PIN.card(MIKIYA, "1234", CERTIFICATE));
        at.model.tick();
        at.model.tick();
        assertTrue(at.step().asksFor(IdentityStep.Entry.NOTHING));

        at.model.enter(new char[0], false);

        assertInstanceOf(IdentityStep.Completing.class, at.step());
    }

    @ParameterizedTest
    @CsvSource({"RESIDENCE,RESIDENCE", "SPECIAL,SPECIAL", "RESIDENCE_2,RESIDENCE_2", "SPECIAL_2,SPECIAL_2"})
    void opensEveryResidenceCardByItsNumber(VirtualCardKind card, ResidenceKind kind) {
        at.reader.insert(card.card(MIKIYA, "1234", CERTIFICATE));
        at.model.tick();
        assertEquals(
                Optional.of(kind),
                at.step()
                        .laid()
                        .map(laid -> ((LaidCard.Residence) laid).residence().kind()));

        at.model.enter("AA00000000AA".toCharArray(), false);
        assertEquals(
                IdentityStep.Before.WRONG, at.step().question().orElseThrow().before());
        char[] number = VirtualResidenceCard.NUMBER.toCharArray();
        at.model.enter(number, false);

        CardSays says =
                assertInstanceOf(IdentityStep.Completing.class, at.step()).says();
        assertArrayEquals(new char[12], number);
        assertFalse(says.name() instanceof Told.Text, "a name is text on none");
        assertEquals(says.beside().front().isPresent(), says.name() instanceof Told.Missing);
        assertInstanceOf(CardPicture.Shown.class, says.beside().photo().orElseThrow());
    }

    @Test
    void sendsASpecifiedResidenceCardTheWayOfAMyNumberCard() {
        at.reader.insert(
                new VirtualResidenceCards(MIKIYA, VirtualResidenceCard.NUMBER, new SecureRandom()).first("07"));
        Texts texts = new Texts(Locale.ENGLISH);

        at.model.tick();

        assertEquals(
                Optional.of(Notice.of(texts, Tone.PERSON, "identity.residence.specified")),
                new IdentityWords(at.model, texts).notice(at.step()));
        at.reader.insert(at.card);
        at.model.tick();
        assertTrue(at.step().asksFor(IdentityStep.Entry.PIN));
    }

    @Test
    void readsByTheNumberOnTheFaceWhenThePinIsForgottenAndLeavesThePinAlone() {
        at.reader.insert(at.card);
        at.model.tick();

        at.model.byFace();
        assertTrue(at.step().asksFor(IdentityStep.Entry.FACE_NUMBER));
        assertEquals(Optional.of(10), at.step().tries());
        at.model.tick();
        assertTrue(at.step().asksFor(IdentityStep.Entry.FACE_NUMBER));
        at.model.enter("55021720352286".toCharArray(), false);
        assertEquals(Optional.of(9), at.step().tries());
        at.model.enter("55021720352285".toCharArray(), false);

        assertEquals(
                ITEMS,
                assertInstanceOf(IdentityStep.Confirming.class, at.step()).items());
        assertEquals(3, at.card.pinTries());
    }

    @Test
    void offersTheFaceOfACardWithoutAPinAndStaysThereUntilSomebodyGoesOn() {
        at.reader.insert(new WithoutPin(at.card));
        at.model.tick();
        at.model.enter("1234".toCharArray(), false);
        at.model.tick();
        assertTrue(assertInstanceOf(IdentityStep.NoPin.class, at.step()).opensByFace());

        at.model.byFace();
        at.model.enter("55021720352285".toCharArray(), false);

        assertInstanceOf(IdentityStep.Confirming.class, at.step());
    }

    /** A card on which the PIN for the four items was never set. */
    private record WithoutPin(VirtualMyNumberCard card) implements VirtualCard {
        private static final String SELECT_PIN = "00A4020C020011";
        private static final byte[] NOT_FOUND = {0x6A, (byte) 0x82};

        @Override
        public byte[] atr() {
            return card.atr();
        }

        @Override
        public byte[] answer(byte[] command) {
            boolean asksForIt =
                    HexFormat.of().withUpperCase().formatHex(command).equals(SELECT_PIN);
            return asksForIt ? NOT_FOUND.clone() : card.answer(command);
        }

        @Override
        public void reset() {
            card.reset();
        }
    }

    @Test
    void staysAtACardWhoseFaceIsBlockedTooUntilSomebodyGoesOn() {
        at.reader.insert(at.card);
        at.model.tick();
        at.model.byFace();
        for (int i = 0; i < 10; i++) {
            at.model.enter("55021720352286".toCharArray(), true);
        }

        at.model.tick();
        var blocked = assertInstanceOf(IdentityStep.Blocked.class, at.step());
        assertEquals(IdentityStep.Entry.FACE_NUMBER, blocked.entry());
        assertFalse(blocked.opensByFace());

        at.model.begin();
        at.model.tick();
        assertTrue(at.step().asksFor(IdentityStep.Entry.PIN));
    }

    @Test
    void opensNoOtherCardByItsFace() {
        at.reader.insert(VirtualCardKind.LICENCE.card(MIKIYA, "1234", CERTIFICATE));
        at.model.tick();

        at.model.byFace();

        assertTrue(at.step().asksFor(IdentityStep.Entry.PIN));
    }
}
