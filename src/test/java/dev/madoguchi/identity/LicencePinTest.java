package dev.madoguchi.identity;

import static dev.madoguchi.device.Faults.assertFault;
import static dev.madoguchi.device.card.Cards.PIN;
import static dev.madoguchi.device.card.Cards.SAMPLE;
import static dev.madoguchi.device.card.WatchedCard.answering;
import static dev.madoguchi.identity.LicenceHand.VERIFY;
import static dev.madoguchi.identity.LicenceHand.assertRead;
import static dev.madoguchi.identity.LicenceHand.pinsShown;
import static dev.madoguchi.identity.LicenceHand.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualDriversLicence;
import dev.madoguchi.device.card.WatchedCard;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the tries of a licence's PIN are counted, and what happens where its holder set none. */
class LicencePinTest {

    private final InProcessReader reader = new InProcessReader("Virtual reader");
    private final LicenceReading reading = new LicenceReading(reader, Duration.ZERO);
    private final VirtualDriversLicence card = VirtualDriversLicence.withPin(SAMPLE, PIN);

    @Test
    void readsALicenceWithoutAPinByTheAsterisksOfTheSpecification() throws DeviceException {
        WatchedCard watched = new WatchedCard(VirtualDriversLicence.withoutPin(SAMPLE));
        reader.insert(watched);

        LicenceOutcome outcome = read(reading, "0000", false);

        assertRead(outcome);
        assertFalse(reading.look().orElseThrow().pinSet());
        assertEquals(List.of(VERIFY + "2A2A2A2A"), pinsShown(watched));
    }

    @Test
    void doesNotShowAsterisksToALicenceWithAPin() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        reader.insert(watched);

        read(reading, PIN, false);

        assertEquals(List.of(VERIFY + "31323334"), pinsShown(watched));
    }

    @Test
    void stopsWhereALicenceSaysThatItHasNoPinAndAsksForOne() {
        reader.insert(answering(card, "00B0000003", "0501009000"));

        assertFault(DeviceFault.BROKEN, () -> read(reading, PIN, false));
        assertFault(DeviceFault.BROKEN, () -> read(reading, PIN, false));
        assertEquals(1, card.pinTries());
    }

    @Test
    void leavesTheLastTryOfALicenceThatSaysItHasNoPin() throws DeviceException {
        reader.insert(card);
        read(reading, "0000", false);
        read(reading, "0000", false);
        reader.insert(answering(card, "00B0000003", "0501009000"));

        assertEquals(new LicenceOutcome.LastTryNotConfirmed(), read(reading, PIN, false));
    }

    @ParameterizedTest
    @CsvSource({"0501029000", "0601019000", "05009000", "9000"})
    void showsNoPinInDoubtWhetherOneIsSet(String setting) {
        WatchedCard watched = answering(card, "00B0000003", setting);
        reader.insert(watched);

        assertFault(DeviceFault.BROKEN, () -> read(reading, PIN, false));
        assertEquals(List.of(), pinsShown(watched));
    }

    @Test
    void countsDownWithWrongPinsAndNeverUsesTheLastTryUnasked() throws DeviceException {
        reader.insert(card);

        assertEquals(new LicenceOutcome.WrongPin(2), read(reading, "0000", false));
        assertEquals(new LicenceOutcome.WrongPin(1), read(reading, "0000", false));
        assertEquals(Optional.of(1), reading.look().orElseThrow().pinTries());
        assertEquals(new LicenceOutcome.LastTryNotConfirmed(), read(reading, PIN, false));
        assertEquals(1, card.pinTries());
    }

    @Test
    void blocksAtTheLastTryWhenSomebodyConfirmedItAndShowsNoPinAfterwards() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        reader.insert(watched);
        read(reading, "0000", false);
        read(reading, "0000", false);

        assertEquals(new LicenceOutcome.Blocked(), read(reading, "0000", true));

        assertEquals(new LicenceOutcome.Blocked(), read(reading, PIN, true));
        assertEquals(Optional.of(0), reading.look().orElseThrow().pinTries());
        assertEquals(3, pinsShown(watched).size());
    }

    @Test
    void hasAllTriesAgainAfterTheRightPinAtTheLastTry() throws DeviceException {
        reader.insert(card);
        read(reading, "0000", false);
        read(reading, "0000", false);

        assertRead(read(reading, PIN, true));

        assertEquals(Optional.of(3), reading.look().orElseThrow().pinTries());
    }

    @ParameterizedTest
    @CsvSource({"6984", "6983", "63C0"})
    void takesEveryWordForBlocked(String word) throws DeviceException {
        reader.insert(answering(card, "0020", word));

        assertEquals(new LicenceOutcome.Blocked(), read(reading, PIN, true));
        assertEquals(Optional.of(0), reading.look().orElseThrow().pinTries());
    }

    @Test
    void asksForTheTriesBeforeEachPin() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        reader.insert(watched);
        read(reading, "0000", false);
        read(reading, PIN, false);

        List<String> verifies = watched.commands().stream()
                .filter(command -> command.startsWith("0020"))
                .toList();

        assertEquals(List.of("00200080", VERIFY + "30303030", "00200080", VERIFY + "31323334"), verifies);
    }
}
