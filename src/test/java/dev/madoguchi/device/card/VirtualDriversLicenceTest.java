package dev.madoguchi.device.card;

import static dev.madoguchi.device.card.Cards.PIN;
import static dev.madoguchi.device.card.Cards.SAMPLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class VirtualDriversLicenceTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String SELECT_MASTER = "00A40000";
    private static final String SELECT_TEXT = "00A4040C10A0000002310100000000000000000000";
    private static final String SELECT_PHOTO = "00A4040C10A0000002310200000000000000000000";
    private static final String VERIFY_1_RIGHT = "002000810431323334";
    private static final String VERIFY_1_WRONG = "002000810430303030";
    private static final String VERIFY_2_RIGHT = "002000820431323334";

    private final VirtualDriversLicence card = VirtualDriversLicence.withPin(SAMPLE, PIN);

    @Test
    void tellsItsDatesAndWhetherAPinIsSetToEverybody() {
        ask(SELECT_MASTER, "9000");
        ask("00A4020C022F01", "9000");
        assertEquals("450B303038202504012030051246020000", askData("00B0000011"));
        ask("00B0001101", "6B00");
        ask("00A4020C02000A", "9000");
        assertEquals("050101", askData("00B0000003"));

        VirtualDriversLicence open = VirtualDriversLicence.withoutPin(SAMPLE);
        answer(open, SELECT_MASTER);
        assertEquals("0501009000", answer(open, "00B08A0003"));
        assertEquals("63C2", answer(open, VERIFY_1_RIGHT));
        assertEquals("9000", answer(open, "00200081042A2A2A2A"));
    }

    @Test
    void opensItsFaceWithTheFirstPinInAFileOf880Bytes() {
        ask(SELECT_TEXT, "9000");
        ask("00A4020C020001", "9000");
        ask("00B0000000", "6982");

        ask(SELECT_MASTER, "9000");
        ask(VERIFY_1_RIGHT, "9000");
        ask(SELECT_TEXT, "9000");
        ask("00A4020C020001", "9000");

        String file = askData("00B00000000400");
        assertEquals(880 * 2, file.length());
        // The name 黒桐　幹也 and the birth date of 昭和55年2月17日.
        assertTrue(file.startsWith("110131" + "120A3975364D212134344C69"), file);
        assertTrue(file.contains("1607" + "33353530323137"));
        assertTrue(file.endsWith("FF".repeat(500)));
        ask("00B0037000", "6B00");
    }

    @Test
    void opensDomicileAndPhotoOnlyWithBothPins() {
        ask(SELECT_MASTER, "9000");
        ask(VERIFY_1_RIGHT, "9000");
        ask(SELECT_TEXT, "9000");
        ask("00B0820000", "6982");

        ask(SELECT_MASTER, "9000");
        ask(VERIFY_2_RIGHT, "9000");

        ask(SELECT_TEXT, "9000");
        assertEquals(82 * 2, askData("00B0820000").length());
        ask(SELECT_PHOTO, "9000");
        assertEquals(2005 * 2, askData("00B08100000800").length());
    }

    @Test
    void countsWrongEntriesDownToBlockedAndKeepsTheCountOverAReset() {
        ask(SELECT_MASTER, "9000");
        ask("00200081", "63C3");
        ask(VERIFY_1_WRONG, "63C2");
        card.reset();
        ask("00200081", "6A82");
        ask(SELECT_MASTER, "9000");
        ask("00A4020C020001", "9000");
        ask("00200080", "63C2");
        ask(VERIFY_1_WRONG, "63C1");
        ask(VERIFY_1_WRONG, "63C0");
        ask(VERIFY_1_RIGHT, "6984");
        ask("00200081", "63C0");
        ask("00200082", "63C3");
        assertEquals(0, card.pinTries());
    }

    @Test
    void forgetsWhatWasVerifiedAtAResetButNotInAnotherApplication() {
        ask(SELECT_MASTER, "9000");
        ask(VERIFY_1_RIGHT, "9000");
        ask(SELECT_TEXT, "9000");
        ask(SELECT_PHOTO, "9000");
        ask(SELECT_TEXT, "9000");
        ask("00A4020C020001", "9000");
        askData("00B0000001");

        card.reset();

        ask(SELECT_TEXT, "9000");
        ask("00A4020C020001", "9000");
        ask("00B0000001", "6982");
    }

    @Test
    void writesLongItemsWithTwoBytesOfLengthAndGaijiByNumber() {
        String name = "髙﨑髙" + "𠮷葛󠄀①②③④";
        VirtualDriversLicence gaiji = VirtualDriversLicence.withPin(
                new VirtualPerson(name, "窓".repeat(100), LocalDate.of(1952, 11, 3), 1), PIN);
        answer(gaiji, SELECT_MASTER);
        answer(gaiji, VERIFY_1_RIGHT);
        answer(gaiji, SELECT_TEXT);

        String file = answer(gaiji, "00B08100000400");

        assertTrue(file.contains("1212" + "FFF1FFF2FFF1" + "FFF3FFF4FFF5FFF6FFF7FFFA"), file);
        assertTrue(file.contains("178200C8" + "416B".repeat(100)), file);
    }

    private void ask(String command, String expected) {
        assertEquals(expected, answer(card, command));
    }

    private String askData(String command) {
        String answer = answer(card, command);
        assertTrue(answer.endsWith("9000"), answer);
        return answer.substring(0, answer.length() - 4);
    }

    private static String answer(VirtualCard card, String command) {
        return HEX.formatHex(card.answer(HEX.parseHex(command)));
    }
}
