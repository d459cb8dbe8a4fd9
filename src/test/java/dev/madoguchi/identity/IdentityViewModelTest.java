package dev.madoguchi.identity;

import static dev.madoguchi.identity.CardStepAtHand.ITEMS;
import static dev.madoguchi.identity.CardStepAtHand.MIKIYA;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualCertificate;
import dev.madoguchi.ui.Trouble;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentityViewModelTest {
    private final CardStepAtHand at = new CardStepAtHand();

    @Test
    void takesAVisitorFromTheCardToTheApplicant() {
        at.model.tick();
        assertEquals(new IdentityStep.Waiting(), at.step());

        at.reader.insert(at.card);
        at.model.tick();
        assertEquals(Optional.of(3), at.step().tries());

        at.model.enter("1234".toCharArray(), false);
        IdentityStep.Confirming confirming = assertInstanceOf(IdentityStep.Confirming.class, at.step());
        assertEquals(ITEMS, confirming.items());

        assertFalse(at.model.confirm("12345"));
        assertTrue(at.model.confirm("０９０-1234-5678"));
        assertEquals(List.of(new Applicant(ITEMS, "09012345678")), at.applicants);
        assertTrue(at.model.valid(at.cards.getFirst().userCertificate().orElseThrow()));
    }

    @Test
    void saysHowManyTriesAreLeftAndLeavesTheLastOneAlone() {
        at.reader.insert(at.card);
        at.model.tick();

        at.model.enter("0000".toCharArray(), false);
        assertEquals(Optional.of(2), at.step().tries());
        assertFalse(at.step().lastTry());

        at.model.enter("0000".toCharArray(), false);
        assertTrue(at.step().lastTry());

        at.model.enter("1234".toCharArray(), false);
        assertTrue(at.step().lastTry());
        assertEquals(1, at.card.pinTries());

        at.model.enter("1234".toCharArray(), true);
        assertInstanceOf(IdentityStep.Confirming.class, at.step());
    }

    @Test
    void stopsAtABlockedCardAndGoesOnWithAnother() {
        at.reader.insert(at.card);
        at.model.tick();
        at.model.enter("0000".toCharArray(), false);
        at.model.enter("0000".toCharArray(), false);
        at.model.enter("0000".toCharArray(), true);
        assertInstanceOf(IdentityStep.Blocked.class, at.step());
        at.model.tick();
        assertInstanceOf(IdentityStep.Blocked.class, at.step());

        at.reader.remove();
        at.model.tick();
        assertEquals(new IdentityStep.Waiting(), at.step());
    }

    @Test
    void refusesAnotherKindOfCardUntilTheRightOneLiesThere() {
        at.reader.insert(VirtualCardKind.JUKI.card(MIKIYA, "1234", VirtualCertificate.none()));
        at.model.tick();
        assertInstanceOf(IdentityStep.Unusable.class, at.step());

        at.reader.insert(at.card);
        at.model.tick();
        assertInstanceOf(IdentityStep.Asking.class, at.step());
    }

    @Test
    void goesOnWhenAPulledCardIsBack() {
        at.reader.insert(at.card);
        at.model.tick();
        at.reader.remove();

        at.model.enter("1234".toCharArray(), false);
        assertEquals(new IdentityStep.Failed(new Trouble.OfDevice(DeviceFault.NO_CARD)), at.step());
        at.model.tick();
        assertEquals(new IdentityStep.Failed(new Trouble.OfDevice(DeviceFault.NO_CARD)), at.step());

        at.reader.insert(at.card);
        at.model.tick();
        at.model.enter("1234".toCharArray(), false);
        assertInstanceOf(IdentityStep.Confirming.class, at.step());
    }

    @Test
    void goesOnWhenAnUnpluggedReaderIsBack() {
        at.reader.plugged(false);
        at.model.tick();
        assertEquals(new IdentityStep.Failed(new Trouble.OfDevice(DeviceFault.ABSENT)), at.step());

        at.reader.plugged(true);
        at.model.tick();
        assertEquals(new IdentityStep.Waiting(), at.step());
    }

    @Test
    void wipesTheDigitsAndForgetsThePersonForTheNextVisitor() {
        at.reader.insert(at.card);
        at.model.tick();
        char[] digits = "1234".toCharArray();

        at.model.enter(digits, false);
        assertArrayEquals(new char[4], digits);
        assertEquals("Confirming", at.step().toString());

        at.model.begin();
        assertEquals(new IdentityStep.Waiting(), at.step());
        assertEquals(List.of(), at.applicants);
    }

    @Test
    void takesDownByHandWhoHasNoCard() {
        at.model.byHand();
        var typed = new HandEntry(" 山田  花子 ", "国分寺市泉町2-2-18", "19800217", Optional.of(Sex.FEMALE), "042-325-0111");
        at.model.confirm(typed.applicant(at.model.today()).orElseThrow());

        assertEquals(
                List.of(new Applicant(new FourItems("山田　花子", "国分寺市泉町2-2-18", "19800217", Sex.FEMALE), "0423250111")),
                at.applicants);
        assertEquals(CardKind.NONE, at.cards.getFirst().kind());
    }

    @Test
    void asksForEveryItemThatCannotBeTrue() {
        LocalDate today = at.model.today();

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

        assertEquals(Optional.empty(), marked.applicant(at.model.today()));
        assertEquals(
                "〓山", typed.applicant(at.model.today()).orElseThrow().items().name());
    }

    private static HandEntry entry(String birth, String telephone) {
        return new HandEntry("山田", "国分寺市", birth, Optional.of(Sex.FEMALE), telephone);
    }
}
