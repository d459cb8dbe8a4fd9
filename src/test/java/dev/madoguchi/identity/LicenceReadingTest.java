package dev.madoguchi.identity;

import static dev.madoguchi.device.Faults.assertFault;
import static dev.madoguchi.device.card.Cards.PIN;
import static dev.madoguchi.device.card.Cards.SAMPLE;
import static dev.madoguchi.device.card.WatchedCard.answering;
import static dev.madoguchi.identity.LicenceHand.ITEMS;
import static dev.madoguchi.identity.LicenceHand.VERIFY;
import static dev.madoguchi.identity.LicenceHand.assertRead;
import static dev.madoguchi.identity.LicenceHand.items;
import static dev.madoguchi.identity.LicenceHand.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualDriversLicence;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.device.card.WatchedCard;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceReadingTest {
    private static final String SELECT_TEXT = "00A4040C10A0000002310100000000000000000000";
    private static final String SELECT_FIRST = "00A4020C020001";

    private final InProcessReader reader = new InProcessReader("Virtual reader");
    private final LicenceReading reading = new LicenceReading(reader, Duration.ZERO);
    private final VirtualDriversLicence card = VirtualDriversLicence.withPin(SAMPLE, PIN);

    @Test
    void looksWithoutAPin() throws DeviceException {
        reader.insert(card);

        assertEquals(
                Optional.of(new LicenceFacts(
                        "008",
                        new LicenceDate("20250401", Optional.of(LocalDate.of(2025, 4, 1))),
                        new LicenceDate("20300512", Optional.of(LocalDate.of(2030, 5, 12))),
                        true,
                        Optional.of(3))),
                reading.look());
        assertEquals(3, card.pinTries());
    }

    @Test
    void readsWhatStandsOnTheFace() throws DeviceException {
        reader.insert(card);

        assertRead(read(reading, PIN, false));
    }

    /** Of 880 bytes only those with items in them, and the item's own files only. */
    @Test
    void asksNoMoreThanItNeeds() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        reader.insert(watched);

        read(reading, PIN, false);

        assertEquals(
                List.of(
                        SELECT_TEXT,
                        "00A40000",
                        "00A4020C022F01",
                        "00B0000011",
                        "00A4020C02000A",
                        "00B0000003",
                        SELECT_FIRST,
                        "00200080",
                        VERIFY + "31323334",
                        SELECT_TEXT,
                        SELECT_FIRST,
                        "00B0000000"),
                watched.commands());
    }

    @Test
    void showsGaijiAndNamesInLatinLetters() throws DeviceException {
        reader.insert(VirtualDriversLicence.withPin(VirtualPerson.number(2), PIN));
        LicenceText variants = items(reading).name();
        reader.insert(VirtualDriversLicence.withPin(VirtualPerson.number(4), PIN));
        LicenceText selected = items(reading).name();
        reader.insert(VirtualDriversLicence.withPin(VirtualPerson.number(5), PIN));
        LicenceText latin = items(reading).name();

        assertEquals("〔外字1〕〔外字2〕　美咲", variants.shown());
        assertEquals("〔外字1〕城　結衣", selected.shown());
        assertEquals("ＳＡＭＰＬＥ　ＡＬＥＸＡＮＤＥＲ　ＪＯＨＮ", latin.shown());
        assertFalse(variants.exact());
        assertTrue(latin.exact());
    }

    @Test
    void readsAFileOfManyPartsWithALongAddressUpToItsPhysicalEnd() throws DeviceException {
        String address = "東京都見本市" + "窓".repeat(360);
        reader.insert(
                VirtualDriversLicence.withPin(new VirtualPerson("見本　花子", address, LocalDate.of(1930, 5, 5), 2), PIN));

        assertEquals(address, items(reading).address().shown());
    }

    @ParameterizedTest
    @CsvSource({"juki", "unknown", "my-number", "my-number-licence"})
    void doesNotTakeAnotherCardForALicence(String kind) throws DeviceException {
        reader.insert(VirtualCardKind.named(kind).orElseThrow().card(SAMPLE, PIN, Cards.CERTIFICATE));

        assertEquals(Optional.empty(), reading.look());
        assertEquals(new LicenceOutcome.NoLicence(), read(reading, PIN, false));
    }

    @ParameterizedTest
    @CsvSource({"00A4", "00B0", "0020", "002000800431323334", "00B0000000"})
    void noticesALicencePulledInMidReadAndReadsItWhenItIsBack(String command) throws DeviceException {
        reader.insert(new WatchedCard(card, asked -> asked.startsWith(command), reader::remove));
        assertFault(DeviceFault.NO_CARD, () -> read(reading, PIN, false));

        reader.insert(card);

        assertRead(read(reading, PIN, false));
    }

    @ParameterizedTest
    @CsvSource({
        "00A40000,6A86,no master file",
        "00A4020C022F01,6A82,no common data",
        "00A4020C020001,6A82,no PIN",
        "0020,6A88,no PIN",
        "0020,6F00,a VERIFY that fails",
        "00B0000011,450A3030382025040120300546020000FF9000,common data of another size",
        "00B0000011,4582FFFF9000,a length beyond the file",
        "00B0000000,6982,items that stay closed",
        "00B0000000,9000,no items at all",
        "00B0000000,12829000,a length cut off",
        "00B0000000,1282FFFF00009000,a length beyond the file",
        "00B0000000,128012129000,an indefinite length",
        "00B0000000,1202383312023833FF9000,a name twice",
        "00B0000000,12023833FF9000,a name alone",
        "00B0,6110,more data for ever"
    })
    void saysThatALicenceDoesNotKeepItsProtocolAndReadsTheNext(String command, String answer, String what)
            throws DeviceException {
        reader.insert(answering(card, command, answer));
        DeviceException fault = assertThrows(DeviceException.class, () -> read(reading, PIN, false), what);

        reader.insert(card);

        assertEquals(DeviceFault.BROKEN, fault.fault(), what);
        assertRead(read(reading, PIN, true));
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "255"})
    void readsALicenceThatGivesLessThanItIsAskedFor(int most) throws DeviceException {
        reader.insert(new WatchedCard(card) {
            @Override
            public byte[] answer(byte[] command) {
                boolean read = (command[1] & 0xFF) == 0xB0;
                if (read && (command[4] == 0 || (command[4] & 0xFF) > most)) {
                    command[4] = (byte) most;
                }
                return super.answer(command);
            }
        });

        assertRead(read(reading, PIN, false));
    }

    @Test
    void tellsNothingOfThePersonInFaultsAndLogs() {
        reader.insert(answering(card, "00B0000000", "12023833160733353530323137FF9000"));
        DeviceException fault = assertThrows(DeviceException.class, () -> read(reading, PIN, false));

        assertEquals("no item 17 on the licence", fault.getMessage());
        assertEquals("LicenceItems", ITEMS.toString());
        assertEquals("LicenceItems", ITEMS.toString());
    }

    @Test
    void resetsTheLicenceBeforeTheNextPerson() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        reader.insert(watched);
        read(reading, PIN, false);

        assertEquals(2, watched.resets(), "one at the start, one at the end");
        assertEquals(Optional.of(3), reading.look().orElseThrow().pinTries());
    }
}
