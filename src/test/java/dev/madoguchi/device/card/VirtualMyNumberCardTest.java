package dev.madoguchi.device.card;

import static dev.madoguchi.device.card.Cards.CERTIFICATE;
import static dev.madoguchi.device.card.Cards.PIN;
import static dev.madoguchi.device.card.Cards.SAMPLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VirtualMyNumberCardTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String SELECT_JPKI = "00A4040C0AD392F000260100000001";
    private static final String SELECT_TEXT = "00A4040C0AD3921000310001010408";
    private static final String SELECT_COMMON = "00A4040C0AD3921000310001010100";
    private static final String VERIFY_RIGHT = "002000800431323334";
    private static final String VERIFY_WRONG = "002000800430303030";
    private static final String ASK_TRIES = "00200080";

    /** domain-facts 1.6, EF 0002. */
    private static final String SAMPLE_ITEMS = ("ff2065df2108000e002000590064df220fe9bb92e6a190e38080e5b9b9e4b99fdf2336"
                    + "e69db1e4baace983bde6b885e780ace5b882e8a6b3e5b883e5ad90e58d97efbc91efbc92efbc8defbc97efbc8defbc92efbc90"
                    + "efbc92df24083139383030323137df250131")
            .toUpperCase(Locale.ROOT);

    private final VirtualMyNumberCard card = Cards.myNumber();

    @Test
    void tellsTheLabelOfItsTokenInExactly160Bytes() {
        ask(SELECT_JPKI, "9000");
        select("0006", "9000");

        String info = askData("00B0000000");

        assertEquals(320, info.length());
        assertTrue(new String(HEX.parseHex(info), StandardCharsets.US_ASCII).startsWith("JPKIAPICCTOKEN2  "));
        ask("00B000A001", "6B00");
    }

    @Test
    void holdsItsCertificateInALargerFileFilledUp() {
        ask(SELECT_JPKI, "9000");
        select("0008", "9000");
        assertEquals("008F00", askData("00B0000003"));
        select("000A", "9000");

        String file = askData("00B00000000800");

        String der = HEX.formatHex(CERTIFICATE.der());
        assertEquals(der + "FF".repeat(2048 - der.length() / 2), file);
    }

    @Test
    void saysThatThereIsNoCertificateOnACardWithoutOne() {
        var without = new VirtualMyNumberCard(SAMPLE, PIN, VirtualCertificate.none());
        answer(without, SELECT_JPKI);
        answer(without, "00A4020C020008");

        assertEquals("0000009000", answer(without, "00B0000003"));
    }

    @Test
    void writesTheSampleVectorsOfTheChip() {
        ask(SELECT_TEXT, "9000");
        select("0011", "9000");
        ask(VERIFY_RIGHT, "9000");

        select("0002", "9000");
        assertEquals(SAMPLE_ITEMS + "FFFF", askData("00B000006A"));
        select("0001", "9000");
        assertEquals("FF100C313233343536373839303138FFFF", askData("00B0000011"));
        ask("00B0001101", "6B00");
    }

    @Test
    void keepsItemsAndNumberClosedWithoutAPin() {
        ask(SELECT_TEXT, "9000");
        select("0002", "9000");
        ask("00B0000010", "6982");
        select("0001", "9000");
        ask("00B0000010", "6982");
        select("0011", "9000");
        ask("00B0000010", "6981");
    }

    @Test
    void countsWrongEntriesDownToBlocked() {
        ask(SELECT_TEXT, "9000");
        select("0011", "9000");

        ask(ASK_TRIES, "63C3");
        ask(VERIFY_WRONG, "63C2");
        ask(VERIFY_WRONG, "63C1");
        ask(ASK_TRIES, "63C1");
        ask(VERIFY_WRONG, "63C0");
        ask(VERIFY_RIGHT, "6984");
        ask(ASK_TRIES, "63C0");
        assertEquals(0, card.pinTries());
    }

    @Test
    void fillsTheCounterUpAgainAfterTheRightEntry() {
        ask(SELECT_TEXT, "9000");
        ask("002000910430303030", "63C2");

        ask("002000910431323334", "9000");

        ask("00200091", "9000");
        assertEquals(3, card.pinTries());
    }

    @Test
    void forgetsWhatWasVerifiedAtAResetAndInAnotherApplicationButNotTheTries() {
        ask(SELECT_TEXT, "9000");
        select("0011", "9000");
        ask(VERIFY_WRONG, "63C2");
        card.reset();
        ask(ASK_TRIES, "6986");
        ask(SELECT_TEXT, "9000");
        ask("00200091", "63C2");

        ask("002000910431323334", "9000");
        ask(SELECT_JPKI, "9000");
        ask(SELECT_TEXT, "9000");

        ask("00200091", "63C3");
    }

    @Test
    void opensTheItemsByTheNumberOnItsFaceToo() {
        ask(SELECT_TEXT, "9000");
        select("0015", "9000");
        ask(ASK_TRIES, "63CA");

        ask("002000800E" + HEX.formatHex("55021720352285".getBytes(StandardCharsets.US_ASCII)), "9000");

        assertEquals(SAMPLE_ITEMS, askData("00B0820068"));
        ask("00B0810010", "6982");
    }

    @Test
    void blocksTheNumberOnItsFaceByTenWrongEntriesAndLeavesThePinAlone() {
        String wrong = "002000800E" + HEX.formatHex("55021720352286".getBytes(StandardCharsets.US_ASCII));
        ask(SELECT_TEXT, "9000");
        select("0015", "9000");
        for (int left = 9; left >= 0; left--) {
            ask(wrong, "63C" + left);
        }

        ask("002000800E" + HEX.formatHex("55021720352285".getBytes(StandardCharsets.US_ASCII)), "6984");

        ask(ASK_TRIES, "63C0");
        assertEquals(0, card.faceNumberTries());
        assertEquals(3, card.pinTries());
    }

    @Test
    void reportsTheUnusedReferenceAsBlockedAsEveryCardDoes() {
        ask(SELECT_TEXT, "9000");
        ask("00200092", "63C0");
        ask("002000920431323334", "6984");
    }

    @Test
    void tellsItsExpiryInTheRecordOfTheCommonApplication() {
        ask(SELECT_COMMON, "9000");
        select("0001", "9000");

        byte[] record = HEX.parseHex(askData("00B2010400"));

        assertEquals(
                "400000012719843" + "13221" + "20350217", new String(record, 2, record[1], StandardCharsets.US_ASCII));
        ask("00B2020400", "6A83");
    }

    @Test
    void signsADigestAfterItsPinOnly() {
        String sign = "802A00801330110609608648016503040201050004020102" + "00";
        ask(SELECT_JPKI, "9000");
        ask(sign, "6986");
        select("0017", "9000");
        ask(sign, "6982");

        select("0018", "9000");
        ask(VERIFY_RIGHT, "9000");
        select("0017", "9000");

        assertEquals(512, askData(sign).length());
        ask("802A0081" + sign.substring(8), "6A86");
        ask("802A0080", "6700");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        ask("00A4040C0AA0000000000000000000", "6A82");
        ask("00A4020C020002", "6A82");
        ask("00B0000010", "6986");
        ask("00A40000", "6A86");
        ask("00840000", "6D00");
        ask("80A4040C", "6E00");
        ask("00A4", "6700");
        ask("00A4040C0AD392", "6700");
        ask(SELECT_JPKI, "9000");
        ask("00200080", "6986");
        ask("00A4020C020077", "6A82");
    }

    private void select(String fileId, String expected) {
        ask("00A4020C02" + fileId, expected);
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
