package dev.madoguchi.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualCertificate;
import dev.madoguchi.device.card.VirtualMyNumberCard;
import dev.madoguchi.device.card.VirtualPerson;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
    }

    private static HandEntry entry(String birth, String telephone) {
        return new HandEntry("山田", "国分寺市", birth, Optional.of(Sex.FEMALE), telephone);
    }

    private IdentityStep step() {
        return model.stepProperty().get();
    }
}
