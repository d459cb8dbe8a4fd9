package dev.madoguchi.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualCard;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualCertificate;
import dev.madoguchi.device.card.VirtualMyNumberCard;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.device.card.VirtualResidenceCard;
import dev.madoguchi.device.card.VirtualResidenceCards;
import dev.madoguchi.identity.residence.CardPicture;
import dev.madoguchi.identity.residence.ResidenceKind;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.Trouble;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final VirtualPerson MIKIYA =
            new VirtualPerson("黒桐　幹也", "東京都清瀬市観布子南１２－７－２０２", LocalDate.of(1980, 2, 17), 1);
    private static final FourItems ITEMS = new FourItems("黒桐　幹也", "東京都清瀬市観布子南１２－７－２０２", "19800217", Sex.MALE);

    /** Made once: its RSA key takes most of a second. */
    private static final VirtualCertificate CERTIFICATE = VirtualCertificate.issue(
            NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(300)), new SecureRandom());

    private final InProcessReader reader = new InProcessReader("test reader");
    private final VirtualMyNumberCard card = new VirtualMyNumberCard(MIKIYA, "1234", CERTIFICATE);
    private final List<Applicant> applicants = new ArrayList<>();
    private final List<CardFacts> cards = new ArrayList<>();
    private final IdentityViewModel model = new IdentityViewModel(
            new LaidCards(reader, Duration.ZERO, new SecureRandom()),
            new ImmediateBackground(),
            Clock.fixed(NOW, ZoneId.of("Asia/Tokyo")),
            (applicant, facts) -> {
                applicants.add(applicant);
                cards.add(facts);
            });

    @Test
    void takesAVisitorFromTheCardToTheApplicant() {
        model.tick();
        assertEquals(new IdentityStep.Waiting(), step());

        reader.insert(card);
        model.tick();
        assertEquals(Optional.of(3), step().tries());

        model.enter("1234".toCharArray(), false);
        IdentityStep.Confirming confirming = assertInstanceOf(IdentityStep.Confirming.class, step());
        assertEquals(ITEMS, confirming.items());

        assertFalse(model.confirm("12345"));
        assertTrue(model.confirm("０９０-1234-5678"));
        assertEquals(List.of(new Applicant(ITEMS, "09012345678")), applicants);
        assertTrue(model.valid(cards.getFirst().userCertificate().orElseThrow()));
    }

    @Test
    void warnsThatANewCardLosesTheLicenceOnThisOneBeforeAndAfterThePin() {
        Texts texts = new Texts(Locale.ENGLISH);
        IdentityWords words = new IdentityWords(model, texts);
        Optional<Notice> warning = Optional.of(Notice.of(texts, Tone.WARNING, "identity.licenceNotCarried"));
        reader.insert(card);
        model.tick();
        assertEquals(Optional.empty(), words.notice(step()));

        model.begin();
        reader.insert(VirtualCardKind.MY_NUMBER_LICENCE.card(MIKIYA, "1234", CERTIFICATE));
        model.tick();
        assertEquals(warning, words.notice(step()));
        model.enter("1234".toCharArray(), false);

        assertInstanceOf(IdentityStep.Confirming.class, step());
        assertEquals(warning, words.notice(step()));
    }

    @Test
    void saysHowManyTriesAreLeftAndLeavesTheLastOneAlone() {
        reader.insert(card);
        model.tick();

        model.enter("0000".toCharArray(), false);
        assertEquals(Optional.of(2), step().tries());
        assertFalse(step().lastTry());

        model.enter("0000".toCharArray(), false);
        assertTrue(step().lastTry());

        model.enter("1234".toCharArray(), false);
        assertTrue(step().lastTry());
        assertEquals(1, card.pinTries());

        model.enter("1234".toCharArray(), true);
        assertInstanceOf(IdentityStep.Confirming.class, step());
    }

    @Test
    void stopsAtABlockedCardAndGoesOnWithAnother() {
        reader.insert(card);
        model.tick();
        model.enter("0000".toCharArray(), false);
        model.enter("0000".toCharArray(), false);
        model.enter("0000".toCharArray(), true);
        assertInstanceOf(IdentityStep.Blocked.class, step());
        model.tick();
        assertInstanceOf(IdentityStep.Blocked.class, step());

        reader.remove();
        model.tick();
        assertEquals(new IdentityStep.Waiting(), step());
    }

    @Test
    void refusesAnotherKindOfCardUntilTheRightOneLiesThere() {
        reader.insert(VirtualCardKind.JUKI.card(MIKIYA, "1234", VirtualCertificate.none()));
        model.tick();
        assertInstanceOf(IdentityStep.Unusable.class, step());

        reader.insert(card);
        model.tick();
        assertInstanceOf(IdentityStep.Asking.class, step());
    }

    @Test
    void goesOnWhenAPulledCardIsBack() {
        reader.insert(card);
        model.tick();
        reader.remove();

        model.enter("1234".toCharArray(), false);
        assertEquals(new IdentityStep.Failed(new Trouble.OfDevice(DeviceFault.NO_CARD)), step());
        model.tick();
        assertEquals(new IdentityStep.Failed(new Trouble.OfDevice(DeviceFault.NO_CARD)), step());

        reader.insert(card);
        model.tick();
        model.enter("1234".toCharArray(), false);
        assertInstanceOf(IdentityStep.Confirming.class, step());
    }

    @Test
    void goesOnWhenAnUnpluggedReaderIsBack() {
        reader.plugged(false);
        model.tick();
        assertEquals(new IdentityStep.Failed(new Trouble.OfDevice(DeviceFault.ABSENT)), step());

        reader.plugged(true);
        model.tick();
        assertEquals(new IdentityStep.Waiting(), step());
    }

    @Test
    void wipesTheDigitsAndForgetsThePersonForTheNextVisitor() {
        reader.insert(card);
        model.tick();
        char[] digits = "1234".toCharArray();

        model.enter(digits, false);
        assertArrayEquals(new char[4], digits);
        assertEquals("Confirming", step().toString());

        model.begin();
        assertEquals(new IdentityStep.Waiting(), step());
        assertEquals(List.of(), applicants);
    }

    @Test
    void countsTheTriesOfALicenceAndReadsItAtTheLast() {
        reader.insert(VirtualCardKind.LICENCE.card(MIKIYA, "1234", CERTIFICATE));
        model.tick();
        assertTrue(step().asksFor(IdentityStep.Entry.PIN));

        model.enter("0000".toCharArray(), false);
        model.enter("0000".toCharArray(), false);
        model.enter("1234".toCharArray(), false);
        assertTrue(step().lastTry());
        model.enter("1234".toCharArray(), true);

        CardSays says = assertInstanceOf(IdentityStep.Completing.class, step()).says();
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
        reader.insert(VirtualCardKind.LICENCE_WITHOUT_PIN.card(MIKIYA, "1234", CERTIFICATE));
        Texts texts = new Texts(Locale.ENGLISH);
        var later = new IdentityViewModel(
                new LaidCards(reader, Duration.ZERO, new SecureRandom()),
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
        reader.insert(VirtualCardKind.LICENCE_WITHOUT_PIN.card(MIKIYA, "1234", CERTIFICATE));
        model.tick();
        model.tick();
        assertTrue(step().asksFor(IdentityStep.Entry.NOTHING));

        model.enter(new char[0], false);

        assertInstanceOf(IdentityStep.Completing.class, step());
    }

    @ParameterizedTest
    @CsvSource({"RESIDENCE,RESIDENCE", "SPECIAL,SPECIAL", "RESIDENCE_2,RESIDENCE_2", "SPECIAL_2,SPECIAL_2"})
    void opensEveryResidenceCardByItsNumber(VirtualCardKind card, ResidenceKind kind) {
        reader.insert(card.card(MIKIYA, "1234", CERTIFICATE));
        model.tick();
        assertEquals(
                Optional.of(kind),
                step().laid()
                        .map(laid -> ((LaidCard.Residence) laid).residence().kind()));

        model.enter("AA00000000AA".toCharArray(), false);
        assertEquals(IdentityStep.Before.WRONG, step().question().orElseThrow().before());
        char[] number = VirtualResidenceCard.NUMBER.toCharArray();
        model.enter(number, false);

        CardSays says = assertInstanceOf(IdentityStep.Completing.class, step()).says();
        assertArrayEquals(new char[12], number);
        assertFalse(says.name() instanceof Told.Text, "a name is text on none");
        assertEquals(says.beside().front().isPresent(), says.name() instanceof Told.Missing);
        assertInstanceOf(CardPicture.Shown.class, says.beside().photo().orElseThrow());
    }

    @Test
    void sendsASpecifiedResidenceCardTheWayOfAMyNumberCard() {
        reader.insert(new VirtualResidenceCards(MIKIYA, VirtualResidenceCard.NUMBER, new SecureRandom()).first("07"));
        Texts texts = new Texts(Locale.ENGLISH);

        model.tick();

        assertEquals(
                Optional.of(Notice.of(texts, Tone.PERSON, "identity.residence.specified")),
                new IdentityWords(model, texts).notice(step()));
        reader.insert(card);
        model.tick();
        assertTrue(step().asksFor(IdentityStep.Entry.PIN));
    }

    @Test
    void readsByTheNumberOnTheFaceWhenThePinIsForgottenAndLeavesThePinAlone() {
        reader.insert(card);
        model.tick();

        model.byFace();
        assertTrue(step().asksFor(IdentityStep.Entry.FACE_NUMBER));
        assertEquals(Optional.of(10), step().tries());
        model.tick();
        assertTrue(step().asksFor(IdentityStep.Entry.FACE_NUMBER));
        model.enter("55021720352286".toCharArray(), false);
        assertEquals(Optional.of(9), step().tries());
        model.enter("55021720352285".toCharArray(), false);

        assertEquals(
                ITEMS, assertInstanceOf(IdentityStep.Confirming.class, step()).items());
        assertEquals(3, card.pinTries());
    }

    @Test
    void offersTheFaceOfACardWithoutAPinAndStaysThereUntilSomebodyGoesOn() {
        reader.insert(new WithoutPin(card));
        model.tick();
        model.enter("1234".toCharArray(), false);
        model.tick();
        assertTrue(assertInstanceOf(IdentityStep.NoPin.class, step()).opensByFace());

        model.byFace();
        model.enter("55021720352285".toCharArray(), false);

        assertInstanceOf(IdentityStep.Confirming.class, step());
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
        reader.insert(card);
        model.tick();
        model.byFace();
        for (int i = 0; i < 10; i++) {
            model.enter("55021720352286".toCharArray(), true);
        }

        model.tick();
        var blocked = assertInstanceOf(IdentityStep.Blocked.class, step());
        assertEquals(IdentityStep.Entry.FACE_NUMBER, blocked.entry());
        assertFalse(blocked.opensByFace());

        model.begin();
        model.tick();
        assertTrue(step().asksFor(IdentityStep.Entry.PIN));
    }

    @Test
    void opensNoOtherCardByItsFace() {
        reader.insert(VirtualCardKind.LICENCE.card(MIKIYA, "1234", CERTIFICATE));
        model.tick();

        model.byFace();

        assertTrue(step().asksFor(IdentityStep.Entry.PIN));
    }

    @Test
    void takesDownByHandWhoHasNoCard() {
        model.byHand();
        var typed = new HandEntry(" 山田  花子 ", "国分寺市泉町2-2-18", "19800217", Optional.of(Sex.FEMALE), "042-325-0111");
        model.confirm(typed.applicant(model.today()).orElseThrow());

        assertEquals(
                List.of(new Applicant(new FourItems("山田　花子", "国分寺市泉町2-2-18", "19800217", Sex.FEMALE), "0423250111")),
                applicants);
        assertEquals(CardKind.NONE, cards.getFirst().kind());
    }

    @Test
    void asksForEveryItemThatCannotBeTrue() {
        LocalDate today = model.today();

        assertEquals(Optional.empty(), entry("19800230", "0423250111").applicant(today));
        assertEquals(Optional.empty(), entry("20991231", "0423250111").applicant(today));
        assertEquals(Optional.empty(), entry("18500101", "0423250111").applicant(today));
        assertEquals(Optional.empty(), entry("1980217", "0423250111").applicant(today));
        assertEquals(Optional.empty(), entry("19800217", "1").applicant(today));
        assertTrue(entry("20261120", "0423250111").applicant(today).isPresent());
        assertTrue(entry("19800000", "0423250111").applicant(today).isPresent(), "an unknown day of birth");
        assertTrue(entry("19801100", "0423250111").applicant(today).isPresent(), "an unknown day of birth");
        assertEquals(Optional.empty(), entry("19801300", "0423250111").applicant(today));
    }

    @Test
    void takesNoNameInWhichAMarkStandsForACharacter() {
        var marked = new HandEntry("〔外字1〕山", "国分寺市", "19800217", Optional.of(Sex.FEMALE), "0423250111");
        var typed = new HandEntry("〓山", "国分寺市", "19800217", Optional.of(Sex.FEMALE), "0423250111");

        assertEquals(Optional.empty(), marked.applicant(model.today()));
        assertEquals("〓山", typed.applicant(model.today()).orElseThrow().items().name());
    }

    private static HandEntry entry(String birth, String telephone) {
        return new HandEntry("山田", "国分寺市", birth, Optional.of(Sex.FEMALE), telephone);
    }

    private IdentityStep step() {
        return model.stepProperty().get();
    }
}
