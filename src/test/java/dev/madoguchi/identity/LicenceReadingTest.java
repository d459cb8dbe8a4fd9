package dev.madoguchi.identity;

import static dev.madoguchi.device.card.Cards.PIN;
import static dev.madoguchi.device.card.Cards.SAMPLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualCard;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualDriversLicence;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.device.card.WatchedCard;
import dev.madoguchi.identity.LicenceText.Piece;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceReadingTest {
    private static final String SELECT_TEXT = "00A4040C10A0000002310100000000000000000000";
    private static final String SELECT_FIRST = "00A4020C020001";
    private static final String VERIFY = "0020008004";
    private static final LicenceItems ITEMS = new LicenceItems(
            text("黒桐　幹也"),
            text(""),
            text(""),
            text("ミホン"),
            new LicenceDate("3550217", Optional.of(LocalDate.of(1980, 2, 17))),
            text("東京都清瀬市観布子南１２−７−２０２"),
            new LicenceDate("5070401", Optional.of(LocalDate.of(2025, 4, 1))),
            new LicenceDate("5120512", Optional.of(LocalDate.of(2030, 5, 12))),
            List.of(text("眼鏡等")),
            Optional.of("012345678900"));

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

        assertRead(read(PIN, false));
    }

    @Test
    void readsALicenceWithoutAPinByTheAsterisksOfTheSpecification() throws DeviceException {
        WatchedCard watched = new WatchedCard(VirtualDriversLicence.withoutPin(SAMPLE));
        reader.insert(watched);

        LicenceOutcome outcome = read("0000", false);

        assertRead(outcome);
        assertFalse(reading.look().orElseThrow().pinSet());
        assertEquals(List.of(VERIFY + "2A2A2A2A"), pinsShown(watched));
    }

    @Test
    void doesNotShowAsterisksToALicenceWithAPin() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        reader.insert(watched);

        read(PIN, false);

        assertEquals(List.of(VERIFY + "31323334"), pinsShown(watched));
    }

    @Test
    void stopsWhereALicenceSaysThatItHasNoPinAndAsksForOne() {
        reader.insert(answering(card, "00B0000003", "0501009000"));

        assertFault(DeviceFault.BROKEN, () -> read(PIN, false));
        assertFault(DeviceFault.BROKEN, () -> read(PIN, false));
        assertEquals(1, card.pinTries());
    }

    @Test
    void leavesTheLastTryOfALicenceThatSaysItHasNoPin() throws DeviceException {
        reader.insert(card);
        read("0000", false);
        read("0000", false);
        reader.insert(answering(card, "00B0000003", "0501009000"));

        assertEquals(new LicenceOutcome.LastTryNotConfirmed(), read(PIN, false));
    }

    @ParameterizedTest
    @CsvSource({"0501029000", "0601019000", "05009000", "9000"})
    void showsNoPinInDoubtWhetherOneIsSet(String setting) {
        WatchedCard watched = answering(card, "00B0000003", setting);
        reader.insert(watched);

        assertFault(DeviceFault.BROKEN, () -> read(PIN, false));
        assertEquals(List.of(), pinsShown(watched));
    }

    @Test
    void countsDownWithWrongPinsAndNeverUsesTheLastTryUnasked() throws DeviceException {
        reader.insert(card);

        assertEquals(new LicenceOutcome.WrongPin(2), read("0000", false));
        assertEquals(new LicenceOutcome.WrongPin(1), read("0000", false));
        assertEquals(Optional.of(1), reading.look().orElseThrow().pinTries());
        assertEquals(new LicenceOutcome.LastTryNotConfirmed(), read(PIN, false));
        assertEquals(1, card.pinTries());
    }

    @Test
    void blocksAtTheLastTryWhenSomebodyConfirmedItAndShowsNoPinAfterwards() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        reader.insert(watched);
        read("0000", false);
        read("0000", false);

        assertEquals(new LicenceOutcome.Blocked(), read("0000", true));

        assertEquals(new LicenceOutcome.Blocked(), read(PIN, true));
        assertEquals(Optional.of(0), reading.look().orElseThrow().pinTries());
        assertEquals(3, pinsShown(watched).size());
    }

    @Test
    void hasAllTriesAgainAfterTheRightPinAtTheLastTry() throws DeviceException {
        reader.insert(card);
        read("0000", false);
        read("0000", false);

        assertRead(read(PIN, true));

        assertEquals(Optional.of(3), reading.look().orElseThrow().pinTries());
    }

    @ParameterizedTest
    @CsvSource({"6984", "6983", "63C0"})
    void takesEveryWordForBlocked(String word) throws DeviceException {
        reader.insert(answering(card, "0020", word));

        assertEquals(new LicenceOutcome.Blocked(), read(PIN, true));
        assertEquals(Optional.of(0), reading.look().orElseThrow().pinTries());
    }

    @Test
    void asksForTheTriesBeforeEachPin() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        reader.insert(watched);
        read("0000", false);
        read(PIN, false);

        List<String> verifies = watched.commands().stream()
                .filter(command -> command.startsWith("0020"))
                .toList();

        assertEquals(List.of("00200080", VERIFY + "30303030", "00200080", VERIFY + "31323334"), verifies);
    }

    /** Of 880 bytes only those with items in them, and the item's own files only. */
    @Test
    void asksNoMoreThanItNeeds() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        reader.insert(watched);

        read(PIN, false);

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
        LicenceText variants = items().name();
        reader.insert(VirtualDriversLicence.withPin(VirtualPerson.number(4), PIN));
        LicenceText selected = items().name();
        reader.insert(VirtualDriversLicence.withPin(VirtualPerson.number(5), PIN));
        LicenceText latin = items().name();

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

        assertEquals(address, items().address().shown());
    }

    @ParameterizedTest
    @CsvSource({"juki", "unknown", "my-number", "my-number-licence"})
    void doesNotTakeAnotherCardForALicence(String kind) throws DeviceException {
        reader.insert(VirtualCardKind.named(kind).orElseThrow().card(SAMPLE, PIN, Cards.CERTIFICATE));

        assertEquals(Optional.empty(), reading.look());
        assertEquals(new LicenceOutcome.NoLicence(), read(PIN, false));
    }

    @ParameterizedTest
    @CsvSource({"00A4", "00B0", "0020", "002000800431323334", "00B0000000"})
    void noticesALicencePulledInMidReadAndReadsItWhenItIsBack(String command) throws DeviceException {
        reader.insert(new WatchedCard(card, asked -> asked.startsWith(command), reader::remove));
        assertFault(DeviceFault.NO_CARD, () -> read(PIN, false));

        reader.insert(card);

        assertRead(read(PIN, false));
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
        DeviceException fault = assertThrows(DeviceException.class, () -> read(PIN, false), what);

        reader.insert(card);

        assertEquals(DeviceFault.BROKEN, fault.fault(), what);
        assertRead(read(PIN, true));
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

        assertRead(read(PIN, false));
    }

    @Test
    void tellsNothingOfThePersonInFaultsAndLogs() {
        reader.insert(answering(card, "00B0000000", "12023833160733353530323137FF9000"));
        DeviceException fault = assertThrows(DeviceException.class, () -> read(PIN, false));

        assertEquals("no item 17 on the licence", fault.getMessage());
        assertEquals("LicenceItems", ITEMS.toString());
        assertEquals("LicenceItems", ITEMS.toString());
    }

    @Test
    void resetsTheLicenceBeforeTheNextPerson() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        reader.insert(watched);
        read(PIN, false);

        assertEquals(2, watched.resets(), "one at the start, one at the end");
        assertEquals(Optional.of(3), reading.look().orElseThrow().pinTries());
    }

    private LicenceItems items() throws DeviceException {
        return read(PIN, false) instanceof LicenceOutcome.Read read ? read.items() : ITEMS;
    }

    private static void assertRead(LicenceOutcome outcome) {
        assertEquals(ITEMS, assertInstanceOf(LicenceOutcome.Read.class, outcome).items());
    }

    private LicenceOutcome read(String digits, boolean lastTryConfirmed) throws DeviceException {
        try (Pin pin = Pin.of(digits)) {
            return reading.read(pin, lastTryConfirmed);
        }
    }

    private static LicenceText text(String plain) {
        return new LicenceText(plain.isEmpty() ? List.of() : List.of(new Piece.Plain(plain)));
    }

    private static List<String> pinsShown(WatchedCard watched) {
        return watched.commands().stream()
                .filter(command -> command.startsWith(VERIFY))
                .toList();
    }

    /** The card, but with another answer to commands that begin so. */
    private static WatchedCard answering(VirtualCard card, String beginning, String answer) {
        return new WatchedCard(card) {
            @Override
            public byte[] answer(byte[] command) {
                String digits = HexFormat.of().withUpperCase().formatHex(command);
                byte[] own = super.answer(command);
                return digits.startsWith(beginning) ? HexFormat.of().parseHex(answer) : own;
            }
        };
    }

    private static void assertFault(DeviceFault fault, Executable deed) {
        assertEquals(fault, assertThrows(DeviceException.class, deed).fault());
    }
}
